/**
 * The cue grammar and its matcher: all patterns of all lexicons are looked for in one pass over a
 * sentence, at a cost that does not depend on how many there are. {@link
 * io.github.onmal.cue.CueMatcher} is the way in.
 *
 * <p>A pattern is matched inside one sentence, over <em>positions</em>: words in English
 * (contractions expanded, lower case), characters without spaces in Korean.
 *
 * <pre>
 * word          the word itself; Korean: whatever its spacing, between token boundaries
 * word-         Korean: the token may go on (불쌍-)
 * '…'           quoted literal
 * a|b|c_d       alternatives; _ joins words
 * (a b | c d)   alternatives of sequences
 * x?            optional
 * ~lemma        any inflected form; Korean in dictionary form: ~되다
 * ~되다[final]   … with an accepted ending: citations (-ㄹ), prefinals (-시-), classes (final); ! excludes
 * ~*[-ㄹ]        any known predicate with that ending
 * &lt;CLASS>       a named class, or one of NUM DATE CLOCK AMOUNT CARD CARDLIKE PERSONID NOUN NAME
 *               WORD EMOJI SLOT FILLER URL J -ㄹ -ㄴ -ㅁ -ㅂ
 *               RUN (two or more of the same sign or jamo in a row) CAPS (an English word in capitals)
 * *n  **n       a gap of up to n positions; ** may cross commas, brackets and quotation marks
 * ^  $  ,       sentence start, sentence end, comma
 * !x            not followed by x; !!x: followed by x, which is not taken
 * {name: …}     capture; the capture named mark is what a finding marks
 * [q]  [!q]     at the beginning: the sentence is, is not a question
 * </pre>
 */
@NullMarked
package io.github.onmal.cue;

import org.jspecify.annotations.NullMarked;
