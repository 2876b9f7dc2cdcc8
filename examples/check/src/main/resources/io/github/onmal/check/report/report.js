(function () {
  var table = document.getElementById('all');
  var form = document.getElementById('filters');
  if (!table || !form) return;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var search = document.getElementById('search');
  var shown = document.getElementById('shown');
  var boxes = Array.prototype.slice.call(form.querySelectorAll('input[type=checkbox]'));
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  function filter() {
    var wanted = search.value.trim().toLowerCase();
    var on = {};
    boxes.forEach(function (box) { on[box.value] = box.checked; });
    var count = 0;
    rows.forEach(function (row, i) {
      var muted = row.classList.contains('muted');
      var visible = on[row.dataset.severity] && (!muted || on.muted)
        && texts[i].indexOf(wanted) >= 0;
      row.hidden = !visible;
      if (visible) count++;
    });
    shown.textContent = shown.dataset.label.replace('{0}', count).replace('{1}', rows.length);
  }
  function key(row, column) {
    var cell = row.cells[column];
    return cell.dataset.sort || cell.textContent;
  }
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  heads.forEach(function (head, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () {
      var down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      var sorted = rows.slice().sort(function (a, b) {
        var order = key(a, column).localeCompare(key(b, column), undefined, { numeric: true });
        return down ? -order : order;
      });
      sorted.forEach(function (row) { body.appendChild(row); });
    });
  });
  form.addEventListener('input', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.hidden = false;
  filter();
})();
