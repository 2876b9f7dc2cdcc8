/** The mail in a compose window: its draft, and rewrites put in the place they belong. */

import { htmlLines, plainLines } from "./lines.js";
import { personName } from "./names.js";
import { readReply, text } from "./reply.js";

/** A mail being composed; edits change it here, and body() is to be given back to the window. */
export class Composition {
  #patterns;
  #plain;
  #body;
  #doc;
  #reply;

  /**
   * Reads what a compose window holds.
   *
   * @param details as messenger.compose gives them
   */
  constructor(details, patterns) {
    this.#patterns = patterns;
    this.#plain = details.isPlainText;
    this.#body = this.#plain ? details.plainTextBody : details.body;
    this.#read();
  }

  #read() {
    this.#doc = this.#plain ? null : new DOMParser().parseFromString(this.#body, "text/html");
    const lines = this.#plain ? plainLines(this.#body) : htmlLines(this.#doc, this.#patterns);
    this.#reply = readReply(lines, this.#patterns);
  }

  /** What the agent wrote. */
  get text() {
    return text(this.#reply.own);
  }

  /** The source of the mail, to be kept for an undo. */
  get source() {
    return this.#body;
  }

  set source(source) {
    this.#body = source;
    this.#read();
  }

  /**
   * What the service is asked.
   *
   * @param from who sends it, and to, the only one who gets it: {name, email} or null
   */
  request(from, to) {
    const { answered, answeredAuthor } = this.#reply;
    const followUp = from && answeredAuthor?.toLowerCase().includes(from.email.toLowerCase());
    return {
      text: this.text,
      channel: "email",
      customerName: to && personName(to.name, this.#patterns),
      agentName: from && personName(from.name, this.#patterns),
      customerMessage: followUp ? null : answered,
    };
  }

  /** What a compose window is given to hold this mail. */
  details() {
    return this.#plain ? { plainTextBody: this.#body } : { body: this.#body };
  }

  /** Makes edits of the text: {start, end, text} in its UTF-16 code units, not overlapping. */
  apply(edits) {
    const places = this.#places();
    const lastFirst = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
    for (const edit of lastFirst) {
      const from = this.#place(places, edit.start, edit.end);
      const to = edit.end > edit.start ? this.#endPlace(places, edit) ?? from : from;
      if (this.#plain) {
        this.#body = this.#body.slice(0, from) + edit.text + this.#body.slice(Math.max(from, to));
      } else {
        this.#replace(from, to, edit.text);
      }
    }
    if (!this.#plain) {
      this.#body = `<!DOCTYPE html>\n${this.#doc.documentElement.outerHTML}`;
    }
    this.#read();
  }

  /** Where each code unit of the text stands; null for line ends, which stand nowhere. */
  #places() {
    const places = [];
    this.#reply.own.forEach((line, i) => {
      if (i > 0) {
        places.push(this.#plain ? lineEnd(this.#body, places) : null);
      }
      places.push(...line.places);
    });
    return places;
  }

  /** Where an edit begins: before its first code unit, or else after the one before it. */
  #place(places, start, end) {
    const inserted = start === end;
    const before = start > 0 ? after(places[start - 1]) : null;
    const here = places[start] ?? null;
    const place = inserted ? before ?? here : here ?? before;
    return place ?? (this.#plain ? 0 : { node: this.#doc.body, offset: 0 });
  }

  /** Where an edit ends: after its last code unit, or before the next if that is a line end. */
  #endPlace(places, { start, end }) {
    if (places[end - 1] === null && places[end]) {
      return places[end];
    }
    const last = places.slice(start, end).findLast((place) => place !== null);
    return after(last);
  }

  #replace(from, to, words) {
    const range = this.#doc.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    range.deleteContents();
    const fragment = this.#doc.createDocumentFragment();
    words.split("\n").forEach((line, i) => {
      if (i > 0) {
        fragment.append(this.#doc.createElement("br"));
      }
      fragment.append(line);
    });
    range.insertNode(fragment);
  }
}

function after(place) {
  if (place === null || place === undefined) {
    return null;
  }
  return typeof place === "number" ? place + 1 : { node: place.node, offset: place.offset + 1 };
}

/** In plain text the line end follows the line's last character, whatever spaces are between. */
function lineEnd(body, places) {
  const from = places.length > 0 ? places[places.length - 1] + 1 : 0;
  const end = body.indexOf("\n", from);
  return end < 0 ? null : end;
}
