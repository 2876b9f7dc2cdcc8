/** Tells the lines of a mail apart: what its author wrote, and the mail it answers. */

import { found } from "./patterns.js";

const LONGEST_ATTRIBUTION = 800;
const ATTRIBUTION_LINES = 3;
const LONGEST_HEADER = 12;
const FEWEST_LABELS = 3;

/**
 * Reads {own, answered, answeredAuthor}: the author's own lines, the words of the author of the mail
 * answered, and the line that names them; the last two are null where there is none. The same as
 * Reply.java.
 */
export function readReply(lines, patterns) {
  const told = withHistoryQuoted(lines, patterns);
  const history = told.filter((line) => line.depth > 0 && !line.signature).map((line) => deeper(line, -1));
  let heading = 0;
  while (heading < history.length && isBlank(history[heading])) {
    heading++;
  }
  const body = afterHeading(history, heading, patterns);
  const answered = text(ownLines(withHistoryQuoted(history.slice(body), patterns), patterns));
  return {
    own: ownLines(told, patterns),
    answered: answered || null,
    answeredAuthor: author(history.slice(heading, body), patterns),
  };
}

/** The words of lines, set apart by LF. */
export function text(lines) {
  return lines.map((line) => line.text).join("\n");
}

function isBlank(line) {
  return !line.text.trim();
}

function deeper(line, levels) {
  return { ...line, depth: line.depth + levels };
}

/** The lines, with one level more for history that no sign and no container marks as quoted. */
function withHistoryQuoted(lines, patterns) {
  const told = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const attribution = line.depth === 0 ? attributionAt(lines, at, patterns) : 0;
    const history =
      line.depth === 0 &&
      ((attribution > 0 && !isQuoted(lines, at + attribution)) ||
        found(patterns.separator, line.text.trim()) ||
        headerAt(lines, at, patterns) > 0);
    if (history) {
      dropRuleBefore(told);
      return told.concat(lines.slice(at).map((rest) => deeper(rest, 1)));
    }
    for (let i = 0; i < Math.max(1, attribution); i++) {
      told.push(deeper(lines[at + i], attribution > 0 ? 1 : 0));
    }
    at += Math.max(1, attribution);
  }
  return told;
}

/** A rule drawn over history belongs to it. */
function dropRuleBefore(told) {
  let last = told.length - 1;
  while (last >= 0 && isBlank(told[last])) {
    last--;
  }
  if (last >= 0 && told[last].depth === 0 && /^[_=-]{5,}$/.test(told[last].text.trim())) {
    told.splice(last, 1);
  }
}

/** Whether the next line that is not blank is quoted. */
function isQuoted(lines, from) {
  const next = lines.slice(from).find((line) => !isBlank(line));
  return next !== undefined && next.depth > 0;
}

/** How many lines from here name the author of what follows; 0 where none does. */
function attributionAt(lines, at, patterns) {
  for (let count = 1; count <= ATTRIBUTION_LINES && at + count <= lines.length; count++) {
    const last = lines[at + count - 1];
    if (last.depth !== lines[at].depth || isBlank(last)) {
      return 0;
    }
    if (count === 2 && !found(patterns.attributionStart, lines[at].text.trim())) {
      return 0;
    }
    if (last.text.endsWith(":")) {
      const whole = joined(lines, at, count);
      return whole.length <= LONGEST_ATTRIBUTION && found(patterns.attribution, whole) ? count : 0;
    }
  }
  return 0;
}

/** How many lines from here are the header of an older mail; 0 where none is. */
function headerAt(lines, at, patterns) {
  if (!found(patterns.headerFirst, lines[at].text.trim())) {
    return 0;
  }
  let labels = 1;
  let end = at + 1;
  for (let i = at + 1; i < Math.min(lines.length, at + LONGEST_HEADER); i++) {
    const words = lines[i].text.trim();
    if (found(patterns.headerOther, words)) {
      labels++;
      end = i + 1;
    } else if (!words && labels >= FEWEST_LABELS) {
      break;
    }
  }
  return labels >= FEWEST_LABELS ? end - at : 0;
}

/** Where the words of a quoted mail begin, after whatever says who wrote it. */
function afterHeading(history, at, patterns) {
  let next = at;
  while (next < history.length) {
    const line = history[next];
    const other = found(patterns.separator, line.text.trim()) || (next > at && isBlank(line));
    const heading =
      attributionAt(history, next, patterns) || headerAt(history, next, patterns) || (other ? 1 : 0);
    if (heading === 0) {
      break;
    }
    next += heading;
  }
  return next;
}

/** Of the heading of a mail what names its author: a header names the recipients as well. */
function author(heading, patterns) {
  for (let at = 0; at < heading.length; at++) {
    const lines = attributionAt(heading, at, patterns);
    if (lines > 0 || found(patterns.headerFirst, heading[at].text.trim())) {
      return joined(heading, at, Math.max(1, lines));
    }
  }
  return null;
}

function joined(lines, at, count) {
  return lines
    .slice(at, at + count)
    .map((line) => line.text.trim())
    .join(" ");
}

/** The lines of depth 0 that are no signature. */
function ownLines(told, patterns) {
  const own = [];
  let signature = false;
  for (const line of told) {
    if (line.depth > 0) {
      signature = false;
    } else {
      signature ||= line.text === "--";
      if (!signature && !line.signature && !found(patterns.device, line.text.trim())) {
        own.push(line);
      }
    }
  }
  while (own.length > 0 && isBlank(own[0])) {
    own.shift();
  }
  while (own.length > 0 && isBlank(own[own.length - 1])) {
    own.pop();
  }
  return own;
}
