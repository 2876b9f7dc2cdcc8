import {byId, element} from './element.js';
import {words} from './words.js';

const OPEN_AFTER = 180;
const CLOSE_AFTER = 320;
const MARGIN = 16;

/**
 * The card of a finding: why it matters, and rewrites to apply. A pointer over the finding shows it
 * for a moment; a click or the keyboard keeps it open. It stands above the composer and never covers
 * the draft.
 */
export class Card {
  #root = byId('card');
  #composer;
  #finding = null;
  #kept = false;
  #timer = 0;

  constructor(composer) {
    this.#composer = composer;
    this.#root.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#root.addEventListener('pointerleave', () => this.#later(null));
    // The draft keeps the focus, and the input method what it is composing.
    this.#root.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#root.addEventListener('mousedown', (event) => event.preventDefault());
    this.#root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.close();
        this.#composer.focus();
      }
    });
    byId('card-close').onclick = () => {
      this.close();
      this.#composer.focus();
    };
    byId('card-previous').onclick = () => this.step(-1);
    byId('card-next').onclick = () => this.step(1);
  }

  /** Whether it was opened to stay. */
  get kept() {
    return this.#kept;
  }

  /** Shows a finding while a pointer is over it; null when it has left. */
  point(finding) {
    if (!this.#kept && finding?.key !== this.#finding?.key) {
      this.#later(finding);
    } else if (finding) {
      clearTimeout(this.#timer);
    }
  }

  #later(finding) {
    clearTimeout(this.#timer);
    if (!this.#kept) {
      this.#timer = setTimeout(
          () => finding ? this.#show(finding) : this.close(), finding ? OPEN_AFTER : CLOSE_AFTER);
    }
  }

  /** Opens a finding to stay. */
  open(finding, focus) {
    clearTimeout(this.#timer);
    this.#kept = true;
    this.#show(finding);
    if (focus) {
      (this.#root.querySelector('.suggestions button') ?? byId('card-close')).focus();
    }
  }

  /** Opens the next finding, or the one before, round and round. */
  step(by) {
    const all = this.#composer.findings;
    const at = all.findIndex((finding) => finding.key === this.#finding?.key);
    if (all.length > 0) {
      this.open(all[(at + by + all.length) % all.length], this.#root.contains(document.activeElement));
    }
  }

  /** Follows the findings: closes when its own is gone. */
  follow() {
    if (this.#finding === null) {
      return;
    }
    const same = (one) => one.rule === this.#finding.rule && one.start === this.#finding.start &&
      one.excerpt === this.#finding.excerpt;
    const now = this.#composer.findings.find(same);
    if (!now) {
      this.close();
    } else if (!this.#root.contains(document.activeElement)) {
      this.#show(now);
    } else {
      this.#finding = {...now, key: now.key};
      this.#composer.activate(now);
    }
  }

  /** Closes it. */
  close() {
    clearTimeout(this.#timer);
    this.#kept = false;
    this.#finding = null;
    this.#root.hidden = true;
    this.#composer.activate(null);
  }

  #show(finding) {
    this.#finding = finding;
    const all = this.#composer.findings;
    this.#root.dataset.severity = finding.severity;
    byId('card-severity').textContent = words.severities[finding.severity];
    byId('card-place').textContent =
      `${all.findIndex((one) => one.key === finding.key) + 1} / ${all.length}`;
    byId('card-title').textContent = finding.title;
    byId('card-message').textContent = finding.message;
    byId('card-reason').textContent = finding.reason;
    byId('card-suggestions').replaceChildren(
        ...finding.suggestions.map((suggestion) => this.#suggestion(suggestion)));
    this.#root.hidden = false;
    const above = this.#root.offsetParent.getBoundingClientRect().top - MARGIN;
    this.#root.style.setProperty('--room', `${above}px`);
    this.#composer.activate(finding);
  }

  #suggestion(suggestion) {
    const kind = element(
        'span', {className: `kind ${suggestion.applicability.toLowerCase()}`},
        words.applicabilities[suggestion.applicability]);
    if (!suggestion.replacement) {
      return element('li', {className: 'advice'}, kind, ' ', suggestion.title);
    }
    const button = element(
        'button', {type: 'button'},
        element('span', {className: 'suggestion-head'}, kind, ' ', suggestion.title),
        element('span', {className: 'preview'}, ...preview(suggestion.replacement)));
    button.onclick = () => {
      const finding = this.#finding;
      this.close();
      this.#composer.apply(finding, suggestion);
    };
    return element('li', {}, button);
  }
}

/** What a suggestion writes, its blanks marked. */
function preview({text, blanks}) {
  if (text.trim() === '') {
    return [element('i', {}, words.removed)];
  }
  const shown = [];
  let at = 0;
  for (const blank of blanks) {
    shown.push(text.slice(at, blank.start));
    shown.push(element('span', {className: 'blank'}, text.slice(blank.start, blank.end)));
    at = blank.end;
  }
  shown.push(text.slice(at));
  return shown;
}
