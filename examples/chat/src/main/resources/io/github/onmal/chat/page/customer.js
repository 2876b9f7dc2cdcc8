import {byId} from './element.js';
import {Link} from './link.js';
import {Thread} from './thread.js';
import {putWords, words} from './words.js';

const id = new URLSearchParams(location.search).get('case') ?? '';
const thread = new Thread(byId('thread'), 'customer');

const link = new Link(
    `/socket/customer?case=${encodeURIComponent(id)}`,
    (message) => {
      if (message.type === 'case') {
        byId('company').textContent = message.company;
        byId('message').lang = message.language;
        byId('note').textContent = words.customerNote(message.customer);
        thread.show(message);
      } else if (message.type === 'message') {
        thread.add(message.message);
      }
    },
    (up) => {
      byId('connection').textContent = up ? '' : words.offline;
    });

function say() {
  const text = byId('message').value;
  if (text.trim() !== '' && link.send({type: 'say', text})) {
    byId('message').value = '';
  }
}

byId('composer').onsubmit = (event) => {
  event.preventDefault();
  say();
};
byId('message').onkeydown = (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    say();
  }
};
putWords();
