import {element} from './element.js';
import {
  allMoved, bySeverity, caretAfter, change, findingsMoved, fromResult, pieces, worse,
} from './findings.js';
import {agreeing, doubledAt} from './particles.js';

/** How near a pointer must come to a place where something is missing, in CSS pixels. */
const NEAR = 8;

const MEASURE = 'onmal-coached';

/** Older revisions than these will not be answered any more. */
const MOST_UNANSWERED = 100;

/**
 * The field a reply is written in, with its findings underlined. The text stands in a plain
 * textarea: input methods, undo and screen readers work as everywhere. The underlines are drawn on a
 * mirror behind it that has the same text in the same place. Nothing is written into the field
 * while an input method composes.
 *
 * Events: `draft` (the text changed; detail: revision, text), `findings` (they changed), `point`
 * (a pointer is over a finding, or no more; detail: finding or null), `choose` (the field was
 * clicked; detail: the finding there or null), `send`. The time from a keystroke to its underlines is a measure of the User Timing API,
 * `onmal-coached`.
 */
export class Composer extends EventTarget {
  #field;
  #mirror;
  #text = '';
  #revision = 0;
  #sent = new Map();
  #reviewed = null;
  #findings = [];
  #active = null;
  #blanks = [];
  #particles = [];
  #composing = false;
  #whenComposed = null;

  constructor(field, mirror) {
    super();
    this.#field = field;
    this.#mirror = mirror;
    field.addEventListener('input', () => this.#changed());
    field.addEventListener('compositionstart', () => {
      this.#composing = true;
    });
    field.addEventListener('compositionend', () => {
      this.#composing = false;
      const action = this.#whenComposed;
      this.#whenComposed = null;
      if (action) {
        // After the browser has finished with the composition.
        setTimeout(action);
      }
    });
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('click', (event) => {
      this.#tell('choose', {finding: this.#at(event)});
    });
    field.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') {
        this.#tell('point', {finding: this.#at(event)});
      }
    });
    field.addEventListener('pointerleave', () => this.#tell('point', {finding: null}));
  }

  /** The text. */
  get text() {
    return this.#field.value;
  }

  /** The findings, by place. */
  get findings() {
    return this.#findings;
  }

  /** Puts another text into the field, as when another conversation is opened. */
  load(text) {
    this.#field.value = text;
    this.#blanks = [];
    this.#particles = [];
    this.#findings = [];
    this.#changed();
  }

  /** Asks for another review of the same text, as when the customer has said something. */
  again() {
    this.#revise();
  }

  /** Takes the review of a revision; the text may have changed since. */
  review(revision, result) {
    const sent = this.#sent.get(revision);
    if (!sent) {
      return;
    }
    for (const older of this.#sent.keys()) {
      if (older <= revision) {
        this.#sent.delete(older);
      }
    }
    this.#reviewed = sent.text;
    this.#findings = findingsMoved(fromResult(result, sent.text), change(sent.text, this.#text));
    this.#draw();
    this.#tell('findings');
    // After the frame has been painted.
    requestAnimationFrame(() => setTimeout(() => {
      performance.measure(MEASURE, {start: sent.at, end: performance.now()});
      performance.clearMeasures(MEASURE);
    }));
  }

  /** Marks the finding that is being looked at; null for none. */
  activate(finding) {
    this.#active = finding?.key ?? null;
    this.#draw();
  }

  /** The worst finding at the caret, else the worst of all; null where there is none. */
  nearest() {
    const caret = this.#field.selectionStart;
    const touching = this.#findings.filter(({start, end}) => start <= caret && caret <= end);
    return (touching.length > 0 ? touching : this.#findings).toSorted(bySeverity)[0] ?? null;
  }

  /** Puts the caret into the field. */
  focus() {
    this.#field.focus();
  }

  /** Applies a suggestion, as one step of undo; then the first blank is selected. */
  apply(finding, suggestion) {
    this.#composed(() => {
      // What was composed meanwhile may have moved it, or done away with it.
      const now = this.#findings.find((one) => one.key === finding.key)
          ?.suggestions.find((one) => one.number === suggestion.number);
      if (now?.replacement) {
        this.#replace(now.replacement);
      }
    });
  }

  /** Takes over the revision of the last review, as one step of undo; not if the text is newer. */
  applyRevised(text) {
    this.#composed(() => {
      if (this.#reviewed === this.#text) {
        const {start, end, added} = change(this.#text, text);
        this.#replace({start, end, text: text.slice(start, start + added), blanks: []});
      }
    });
  }

  /** Whether the text stands still, because it is being sent. */
  set still(still) {
    this.#field.readOnly = still;
  }

  /** Runs an action that writes into the field, as soon as nothing is being composed. */
  #composed(action) {
    if (!this.#composing) {
      action();
      return;
    }
    this.#whenComposed = action;
    // The agent has chosen something else: what was composed stands.
    this.#field.blur();
  }

  #replace(replacement) {
    const {start, end, text, blanks} = replacement;
    const before = this.#field.selectionStart;
    this.#write(start, end, text);
    for (const blank of blanks) {
      const place = {name: blank.name, start: start + blank.start, end: start + blank.end};
      this.#blanks.push(place);
      if (doubledAt(this.#text, place.end)) {
        this.#particles.push({start: place.end, end: place.end + doubledAt(this.#text, place.end)});
      }
    }
    if (blanks.length > 0) {
      this.#select(this.#blanks.find((blank) => blank.start === start + blanks[0].start));
    } else {
      const caret = caretAfter(before, replacement);
      this.#field.setSelectionRange(caret, caret);
    }
    this.#draw();
  }

  /** Writes as if it were typed, so that undo takes it back. */
  #write(start, end, text) {
    this.#field.focus();
    this.#field.setSelectionRange(start, end);
    const typed = text === ''
      ? start === end || document.execCommand('delete')
      : document.execCommand('insertText', false, text);
    if (!typed) {
      this.#field.setRangeText(text, start, end, 'end');
      this.#changed();
    }
  }

  #select(blank) {
    this.#field.setSelectionRange(blank.start, blank.end);
  }

  #key(event) {
    // 229 is what some browsers tell of the key that ends a composition.
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.agree();
      this.#tell('send');
    } else if (event.key === 'Tab') {
      const agreed = this.agree();
      const caret = this.#field.selectionStart;
      const order = event.shiftKey
        ? this.#blanks.filter((blank) => blank.start < caret).at(-1)
        : this.#blanks.find((blank) => blank.start > caret || blank.start === caret &&
            this.#field.selectionEnd === caret);
      if (order) {
        this.#select(order);
      }
      // Past the last blank Tab leaves the field, as everywhere.
      if (order || agreed) {
        event.preventDefault();
      }
    }
  }

  /**
   * Chooses the form of each particle whose blank has been filled; each is a step of undo.
   * Returns whether there was any.
   */
  agree() {
    const revision = this.#revision;
    const filled = ({start}) =>
      !this.#blanks.some((blank) => blank.end === start) && agreeing(this.#text, start) !== null;
    let particle;
    while (!this.#composing && (particle = this.#particles.find(filled))) {
      const caret = this.#field.selectionStart;
      const text = agreeing(this.#text, particle.start);
      // The change touches the particle, so that it is no longer among them.
      this.#write(particle.start, particle.end, text);
      const after = caretAfter(caret, {...particle, text});
      this.#field.setSelectionRange(after, after);
    }
    return this.#revision !== revision;
  }

  #changed() {
    const now = this.#field.value;
    if (now === this.#text && this.#composing) {
      // The end of a composition says once more what its last step has said.
      return;
    }
    const by = change(this.#text, now);
    this.#text = now;
    this.#findings = findingsMoved(this.#findings, by);
    this.#blanks = allMoved(this.#blanks, by).sort((a, b) => a.start - b.start);
    this.#particles = allMoved(this.#particles, by);
    this.#draw();
    this.#revise();
  }

  #revise() {
    const revision = ++this.#revision;
    if (this.#sent.size === MOST_UNANSWERED) {
      this.#sent.delete(this.#sent.keys().next().value);
    }
    this.#sent.set(revision, {text: this.#text, at: performance.now()});
    this.#tell('draft', {revision, text: this.#text});
  }

  /** Draws the mirror anew. */
  #draw() {
    const stretches = [
      ...this.#findings,
      ...this.#blanks.map((blank) => ({...blank, blank: true})),
    ];
    const drawn = pieces(this.#text.length, stretches).map(({start, end, inside}) => {
      const text = this.#text.slice(start, end);
      const found = inside.filter((one) => !one.blank);
      if (inside.length === 0) {
        return text;
      }
      const severity = found.reduce((worst, one) => worse(worst, one.severity), undefined);
      const active = found.some((one) => one.key === this.#active);
      const blank = found.length < inside.length;
      return element('span', {
        className: [
          start === end ? 'missing' : severity ? 'found' : '',
          severity?.toLowerCase() ?? '', active ? 'active' : '', blank ? 'blank' : '',
        ].join(' '),
        'data-keys': found.map((one) => one.key).join(' '),
      }, text);
    });
    // A last line that is empty has its height only with something in it.
    this.#mirror.replaceChildren(...drawn, '\u200b');
  }

  /** The worst finding under a pointer, or null. */
  #at(event) {
    for (const drawn of this.#mirror.querySelectorAll('[data-keys]:not([data-keys=""])')) {
      const near = drawn.classList.contains('missing') ? NEAR : 0;
      for (const box of drawn.getClientRects()) {
        if (event.clientX >= box.left - near && event.clientX <= box.right + near &&
            event.clientY >= box.top && event.clientY <= box.bottom) {
          return drawn.dataset.keys.split(' ')
              .map((key) => this.#findings.find((finding) => finding.key === key))
              .reduce((worst, one) =>
                worse(worst.severity, one.severity) === worst.severity ? worst : one);
        }
      }
    }
    return null;
  }

  #tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }
}
