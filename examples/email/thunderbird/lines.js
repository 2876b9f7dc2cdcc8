/**
 * The lines of a mail as its reader sees them, each {text, depth, signature, places}: depth counts
 * how deeply it is quoted, and places say where each UTF-16 code unit of the text stands in what was
 * read. HtmlLines.java takes the same walk.
 */

const BLOCKS = new Set(
  ("address article blockquote body center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li" +
    " main ol p pre section table tr ul").split(" "),
);
const CELLS = new Set(["td", "th"]);
const UNSEEN = new Set(
  "head style script title template noscript textarea select".split(" "),
);

/** The lines of a plain text; places are offsets in it. */
export function plainLines(text) {
  const lines = [];
  let start = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    lines.push(withoutQuoteSigns({ text: line, depth: 0, signature: false, places: range(start, line.length) }));
    start += line.length;
    start += text.startsWith("\r\n", start) ? 2 : 1;
  }
  return lines;
}

function range(start, length) {
  return Array.from({ length }, (_, i) => start + i);
}

function withoutQuoteSigns({ text, depth, signature, places }) {
  let signs = 0;
  let at = 0;
  while (text[at] === ">") {
    signs++;
    at++;
    if (text[at] === " " && text[at + 1] === ">") {
      at++;
    }
  }
  if (signs > 0 && text[at] === " ") {
    at++;
  }
  const words = text.slice(at).trimEnd();
  return { text: words, depth: depth + signs, signature, places: places.slice(at, at + words.length) };
}

/** The lines of a document; places are {node, offset} in its text nodes. */
export function htmlLines(doc, patterns) {
  const lines = [];
  const open = { blockquotes: 0, wrappers: 0, signatures: 0, preformatted: 0, unseen: 0 };
  let history = false;
  let line = { text: "", places: [] };

  /** A line is as deep as the place where it begins. */
  function mark() {
    line.depth = Math.max(open.blockquotes, open.wrappers > 0 ? 1 : 0) + (history ? 1 : 0);
    line.signature = open.signatures > 0;
  }

  function add(c, place) {
    if (!line.text) {
      mark();
    }
    line.text += c;
    line.places.push(place);
  }

  function breakLine() {
    if (!line.text) {
      mark();
    }
    lines.push(withoutQuoteSigns(line));
    line = { text: "", places: [] };
  }

  function breakBlock() {
    if (line.text) {
      breakLine();
    }
  }

  function append(text, place) {
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      const lineEnd = c === "\n" || c === "\r";
      const space = lineEnd || c === " " || c === "\t" || c === "\f";
      if (open.preformatted > 0 && lineEnd) {
        // CR LF is one line end.
        if (c === "\n" || text[i + 1] !== "\n") {
          breakLine();
        }
      } else if (space && open.preformatted === 0) {
        if (line.text && !line.text.endsWith(" ")) {
          add(" ", place(i));
        }
      } else {
        add(c === "\u00A0" ? " " : c, place(i));
      }
    }
  }

  function count(element, step) {
    open.unseen += isUnseen(element) ? step : 0;
    open.blockquotes += isQuotation(element) ? step : 0;
    open.wrappers += element.matches(patterns.quote) ? step : 0;
    open.signatures += element.matches(patterns.signature) ? step : 0;
    open.preformatted += isPreformatted(element) ? step : 0;
  }

  function enter(node) {
    if (node.nodeType === Node.TEXT_NODE && open.unseen === 0) {
      append(node.data, (offset) => ({ node, offset }));
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.localName === "br") {
        breakLine();
      } else if (BLOCKS.has(node.localName)) {
        breakBlock();
      } else if (CELLS.has(node.localName)) {
        append(" ", () => null);
      }
      history ||= node.matches(patterns.history);
      count(node, 1);
    }
  }

  function leave(node) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (BLOCKS.has(node.localName)) {
        breakBlock();
      }
      count(node, -1);
    }
  }

  walk(doc.body, enter, leave);
  breakBlock();
  return lines;
}

/** Without recursion: mails may be nested as deeply as anybody likes. */
function walk(root, enter, leave) {
  let node = root;
  enter(node);
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
    } else {
      while (node && node !== root && !node.nextSibling) {
        leave(node);
        node = node.parentNode;
      }
      leave(node);
      if (node === root) {
        return;
      }
      node = node.nextSibling;
    }
    enter(node);
  }
}

/** Without a border it is how editors indent the author's own words. */
function isQuotation(element) {
  return (
    element.localName === "blockquote" &&
    (element.hasAttribute("type") || !style(element).includes("border:none"))
  );
}

function isUnseen(element) {
  return (
    UNSEEN.has(element.localName) ||
    element.hasAttribute("hidden") ||
    style(element).includes("display:none")
  );
}

function isPreformatted(element) {
  return element.localName === "pre" || style(element).includes("white-space:pre");
}

function style(element) {
  return (element.getAttribute("style") ?? "").toLowerCase().replaceAll(" ", "");
}
