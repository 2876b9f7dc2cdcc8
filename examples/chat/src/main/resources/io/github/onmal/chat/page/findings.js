// Findings and blanks as places in a text that goes on changing. Pure: nothing here knows the page.
// All places are UTF-16 code units, end exclusive, as the server and JavaScript strings count.

const RANK = {CRITICAL: 3, MAJOR: 2, MINOR: 1, INFO: 0};

/** Worst first. */
export const bySeverity = (one, other) => RANK[other.severity] - RANK[one.severity];

/** The worse of two severities; the first may be missing. */
export const worse = (one, other) => (one && RANK[one] >= RANK[other] ? one : other);

let keys = 0;

/** The findings of a result, each with a key, and each suggestion as one replacement. */
export function fromResult(result, text) {
  return result.findings.map((finding) => ({
    ...finding,
    key: String(++keys),
    suggestions: finding.suggestions.map(
        (suggestion, number) => ({...single(suggestion, text), number})),
  }));
}

/** One replacement instead of several edits: one step of undo. Blanks count from its start. */
function single(suggestion, text) {
  if (suggestion.edits.length === 0) {
    return {...suggestion, replacement: null};
  }
  const edits = suggestion.edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const start = edits[0].start;
  const end = edits.at(-1).end;
  let replaced = '';
  let at = start;
  for (const edit of edits) {
    replaced += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  const blanks = suggestion.slots.map((slot) => ({
    name: slot.name,
    start: slot.start - start,
    end: slot.end - start,
  }));
  return {...suggestion, replacement: {start, end, text: replaced, blanks}};
}

/** What changed between two texts: `old.slice(start, end)` became `added` code units. */
export function change(old, now) {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) {
    start++;
  }
  let tail = 0;
  while (tail < most - start && old[old.length - 1 - tail] === now[now.length - 1 - tail]) {
    tail++;
  }
  return {start, end: old.length - tail, added: now.length - tail - start};
}

/** A stretch after a change, or null where the change touched it. */
export function moved(stretch, {start, end, added}) {
  // What is missing after the text is still missing after a longer one.
  const behind = stretch.start === stretch.end && start === end && start === stretch.start;
  if (stretch.end <= start && !(behind && start > 0)) {
    return stretch;
  }
  if (stretch.start >= end) {
    const by = added - (end - start);
    return {...stretch, start: stretch.start + by, end: stretch.end + by};
  }
  return null;
}

/** The stretches that a change left alone. */
export const allMoved = (stretches, by) =>
  stretches.map((stretch) => moved(stretch, by)).filter((stretch) => stretch !== null);

/** The findings that a change left alone, their suggestions moved along. */
export function findingsMoved(findings, by) {
  return allMoved(findings, by).map((finding) => ({
    ...finding,
    suggestions: finding.suggestions
        .map((suggestion) => suggestion.replacement === null
          ? suggestion
          : {...suggestion, replacement: moved(suggestion.replacement, by)})
        .filter((suggestion) => suggestion.edits.length === 0 || suggestion.replacement),
  }));
}

/** Where a caret goes when a stretch is replaced. */
export function caretAfter(caret, {start, end, text}) {
  if (caret <= start && !(caret === start && start === end)) {
    return caret;
  }
  return caret >= end ? caret + text.length - (end - start) : start + text.length;
}

/**
 * A text in pieces that each lie in the same stretches: `{start, end, inside}`. Empty stretches are
 * pieces of their own.
 */
export function pieces(length, stretches) {
  const cuts = new Set([0, length]);
  for (const stretch of stretches) {
    cuts.add(Math.min(stretch.start, length)).add(Math.min(stretch.end, length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const result = [];
  places.forEach((start, i) => {
    const empty = stretches.filter((one) => one.start === start && one.end === start);
    if (empty.length > 0) {
      result.push({start, end: start, inside: empty});
    }
    if (i + 1 < places.length) {
      const end = places[i + 1];
      const inside = stretches.filter((one) => one.start <= start && one.end >= end);
      result.push({start, end, inside});
    }
  });
  return result;
}
