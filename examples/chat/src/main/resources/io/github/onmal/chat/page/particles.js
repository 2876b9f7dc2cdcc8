// A rewrite with a blank leaves both forms of the particle after it, {대안}(으)로. Once the blank is
// filled one of them is right: 교환으로, 환불로, 재발송으로.

const FORMS = [
  // as written, after a consonant, after a vowel
  ['(으)로', '으로', '로'],
  ['은(는)', '은', '는'],
  ['이(가)', '이', '가'],
  ['을(를)', '을', '를'],
  ['과(와)', '과', '와'],
  ['이에요(예요)', '이에요', '예요'],
];

const RIEUL = 8;

/** The number of the final consonant of a syllable, 0 for none; null where it is no syllable. */
function final(letter) {
  const code = letter.charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11172 ? code % 28 : null;
}

/** The doubled particle at a place: its length; 0 where there is none. */
export function doubledAt(text, at) {
  return FORMS.find(([both]) => text.startsWith(both, at))?.[0].length ?? 0;
}

/** The right form of the doubled particle at a place, or null where that cannot be told. */
export function agreeing(text, at) {
  const form = FORMS.find(([both]) => text.startsWith(both, at));
  const before = at > 0 ? final(text[at - 1]) : null;
  if (!form || before === null) {
    return null;
  }
  const vowel = before === 0 || (before === RIEUL && form[0] === '(으)로');
  return vowel ? form[2] : form[1];
}
