/** Reads a person's name from the display name of an address; the same as PersonName.java. */

import { found } from "./patterns.js";

const LATIN = /^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'\u2019-]*\.?( [A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'\u2019-]*\.?){0,3}$/;
/** One word alone is a name if it is written like one: minsukim and ONMAL are not. */
const ALONE = /^[A-ZÀ-Þ].*[a-zß-ÿ]/;
const LONGEST = 200;
const LONGEST_SURNAME = 2;

/** The name of a person, or null where it is none: an address, a department, a company. */
export function personName(displayName, patterns) {
  if (!displayName || displayName.length > LONGEST) {
    return null;
  }
  const name = displayName
    .replace(/^['"\u2018\u201C\s]+|['"\u2019\u201D\s]+$/g, "")
    .replace(/\s*[([<（【].*$/, "")
    .replace(/\s*[/|·].*$|\s+-\s.*$/, "")
    .trim()
    .replace(/\s+/g, " ");
  if (found(patterns.nobody, name)) {
    return null;
  }
  const korean = withoutTitle(name, patterns.titles).replaceAll(" ", "");
  if (/^[가-힣]{2,4}$/.test(korean)) {
    return startsWithSurname(korean, patterns.surnames) && !found(patterns.nobody, korean) ? korean : null;
  }
  const comma = name.indexOf(", ");
  const ordered = comma < 0 ? name : `${name.slice(comma + 2)} ${name.slice(0, comma)}`;
  const person = LATIN.test(ordered) && (ordered.includes(" ") || ALONE.test(ordered));
  return person ? ordered : null;
}

function startsWithSurname(name, surnames) {
  for (let length = 1; length <= LONGEST_SURNAME; length++) {
    if (surnames.has(name.slice(0, length))) {
      return true;
    }
  }
  return false;
}

/** A Korean name without the titles after it: 김민수 과장님 is 김민수. */
function withoutTitle(name, titles) {
  let bare = name;
  for (let shorter = true; shorter; ) {
    shorter = false;
    for (const title of titles) {
      const rest = bare.length - title.length;
      const spaced = rest > 0 && bare[rest - 1] === " ";
      if (bare.endsWith(title) && (spaced || (rest >= 2 && title.endsWith("님")))) {
        bare = bare.slice(0, rest).trimEnd();
        shorter = true;
      }
    }
  }
  return bare;
}
