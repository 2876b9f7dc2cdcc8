/** Reads the mails and names that the Java classes are tested by, and writes what went wrong. */

import { Composition } from "./composition.js";
import { personName } from "./names.js";
import { parsePatterns } from "./patterns.js";
import { filledEdits } from "./slots.js";

const patterns = parsePatterns(await (await fetch("patterns.tsv")).text());
const { mails, names } = await (await fetch("cases.json")).json();
const problems = [];

function check(name, expected, actual) {
  if (expected !== actual) {
    problems.push(`${name}: expected <${expected}> but was <${actual}>`);
  }
}

function composition({ name, body }) {
  const isPlainText = name.endsWith(".txt");
  return new Composition({ isPlainText, plainTextBody: body, body }, patterns);
}

const sender = { name: "박지영", email: "agent@example.com" };

function checkReading(mail) {
  const { text, customerMessage } = composition(mail).request(sender, null);
  const answered = customerMessage === null ? "" : `\n=== answered\n${customerMessage}`;
  check(mail.name, mail.expected, `${text}${answered}\n`);
}

/** Every word is changed, and something put before and after it, once each. */
function checkChanging(mail) {
  const { text } = composition(mail);
  const edits = [...text.matchAll(/\S+/g)].flatMap(({ index: start, 0: word }) => [
    { start, end: start + word.length, text: "다듬은" },
    { start, end: start, text: "앞 " },
    { start: start + word.length, end: start + word.length, text: "\n뒤" },
    { start, end: start + word.length, text: "" },
  ]);
  for (const edit of edits) {
    const changed = composition(mail);
    const quoted = changed.request(null, null).customerMessage;
    changed.apply([edit]);
    const expected = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    check(`${mail.name} ${JSON.stringify(edit)}`, plain(expected), plain(changed.text));
    check(`${mail.name} history`, quoted, changed.request(null, null).customerMessage);
  }
}

/** Spaces at the ends of lines, spaces beside each other and empty lines are not kept in HTML. */
function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}

function checkSeveral() {
  const body = "<p>가나 다라</p><p>마바<br>사아</p>";
  const mail = composition({ name: "x.html", body });
  check("several before", "가나 다라\n마바\n사아", mail.text);
  mail.apply([
    { start: 0, end: 0, text: "처음 " },
    { start: 3, end: 5, text: "둘\n셋" },
    { start: 6, end: 9, text: "" },
    { start: 11, end: 11, text: " 끝" },
  ]);
  check("several after", "처음 가나 둘\n셋\n사아 끝", mail.text.replace(/\n+/g, "\n"));
}

function checkSlots() {
  const edits = [
    { start: 4, end: 6, text: "" },
    { start: 10, end: 10, text: " 대신 {대안}(으)로 {이름}을(를) 돕겠습니다." },
  ];
  const slots = [
    { name: "대안", start: 12, end: 16 },
    { name: "이름", start: 21, end: 25 },
  ];
  const filled = (values) => filledEdits({ edits, slots }, values)[1].text;
  check("both", " 대신 교환으로 우리를 돕겠습니다.", filled(["교환", "우리"]));
  check("rieul", " 대신 쌀로 {이름}을(를) 돕겠습니다.", filled(["쌀", ""]));
  check("latin", " 대신 SMS(으)로 팀을 돕겠습니다.", filled(["SMS", "팀"]));
}

try {
  mails.forEach(checkReading);
  mails.forEach(checkChanging);
  for (const line of names) {
    const [displayName, expected] = line.split("\t");
    check(displayName, expected, personName(displayName, patterns) ?? "");
  }
  checkSeveral();
  checkSlots();
} catch (error) {
  problems.push(`${error}\n${error.stack}`);
}
document.body.textContent = problems.join("\n") || "passed";
