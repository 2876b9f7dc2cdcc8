/** Blanks of a suggestion, filled in. */

/** Particles written double until it is known what they follow: after a final consonant, without. */
const PARTICLES = [
  ["(으)로", "으로", "로"],
  ["을(를)", "을", "를"],
  ["이(가)", "이", "가"],
  ["은(는)", "은", "는"],
  ["과(와)", "과", "와"],
  ["와(과)", "과", "와"],
  ["(이)라", "이라", "라"],
  ["(이)나", "이나", "나"],
];
const NO_FINAL = 0;
const RIEUL = 8;

/**
 * The edits of a suggestion with its blanks filled in.
 *
 * @param values one for each of the suggestion's slots; an empty one leaves its blank
 */
export function filledEdits({ edits, slots }, values) {
  let shift = 0;
  return edits.map((edit) => {
    // Slots count in the draft after the suggestion: where this edit's text begins there.
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    let words = edit.text;
    for (let i = slots.length - 1; i >= 0; i--) {
      const from = slots[i].start - start;
      const to = slots[i].end - start;
      if (values[i] && from >= 0 && to <= edit.text.length) {
        words = words.slice(0, from) + values[i] + agreeing(values[i], words.slice(to));
      }
    }
    return { ...edit, text: words };
  });
}

function agreeing(value, rest) {
  const code = value.charCodeAt(value.length - 1) - 0xac00;
  if (code < 0 || code > 0xd7a3 - 0xac00) {
    return rest;
  }
  const final = code % 28;
  for (const [double, consonant, vowel] of PARTICLES) {
    if (rest.startsWith(double)) {
      const open = final === NO_FINAL || (final === RIEUL && double === "(으)로");
      return (open ? vowel : consonant) + rest.slice(double.length);
    }
  }
  return rest;
}
