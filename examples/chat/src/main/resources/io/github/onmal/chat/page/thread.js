import {element} from './element.js';
import {language, words} from './words.js';

/** The messages of a conversation. */
export class Thread {
  #root;
  #own;
  #names = {};
  #typing = null;

  /**
   * @param root where they go
   * @param own who reads them: `agent` or `customer`
   */
  constructor(root, own) {
    this.#root = root;
    this.#own = own;
  }

  /** Shows a conversation from its beginning. */
  show(one) {
    this.#names = {agent: one.agent, customer: one.customer};
    this.#typing = null;
    this.#root.lang = one.language;
    this.#root.replaceChildren(...one.messages.map((message) => this.#bubble(message)));
    this.#scroll();
  }

  /** Adds a message. */
  add(message) {
    this.typing(false);
    this.#root.append(this.#bubble(message));
    this.#scroll();
  }

  /** Shows whether the customer is typing. */
  typing(on) {
    this.#typing?.remove();
    this.#typing = null;
    if (on) {
      const dots = element('p', {className: 'dots', ariaLabel: words.typing, role: 'status'});
      dots.append(element('i'), element('i'), element('i'));
      this.#typing = element('div', {className: 'message theirs'}, dots);
      this.#root.append(this.#typing);
      this.#scroll();
    }
  }

  #bubble(message) {
    const own = message.from === this.#own;
    const time = new Intl.DateTimeFormat(language, {hour: 'numeric', minute: '2-digit'});
    const bubble = element(
        'div', {className: own ? 'message own' : 'message theirs'},
        element('span', {className: 'unseen'}, `${this.#names[message.from]}: `),
        element('p', {}, message.text),
        element('time', {dateTime: message.at}, time.format(new Date(message.at))));
    if (message.sentAnyway) {
      bubble.append(element(
          'p', {className: 'anyway', title: message.sentAnyway.rules.join('\n')},
          words.sentAnyway(message.sentAnyway.reason)));
    }
    return bubble;
  }

  #scroll() {
    this.#root.scrollTop = this.#root.scrollHeight;
  }
}
