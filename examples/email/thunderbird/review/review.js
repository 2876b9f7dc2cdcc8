/** Shows what was found in a mail, and passes on what the agent decides. */

import { SEVERITIES, START } from "../service.js";

const tabId = Number(new URLSearchParams(location.search).get("tab"));
const messageOf = messenger.i18n.getMessage;
const element = (id) => document.getElementById(id);

let shown = null;

async function say(action, rest = {}) {
  document.body.inert = true;
  try {
    const state = await messenger.runtime.sendMessage({ tabId, action, ...rest });
    if (state) {
      show(state);
    } else {
      window.close();
    }
  } finally {
    document.body.inert = false;
  }
}

function show(state) {
  const first = shown === null;
  shown = state;
  const critical = state.findings.some((finding) => finding.severity === "CRITICAL");
  const count = state.findings.length;
  element("title").textContent = messageOf(
    state.failure ? "titleFailure" : critical ? "titleCritical" : count ? "titleFound" : "titleClear",
  );
  element("summary").textContent = summary(state);
  element("hint").hidden = !state.failure;
  showText(state);
  element("findings").replaceChildren(
    ...worstFirst(state.findings).map((finding) => card(finding, state.findings.indexOf(finding))),
  );
  element("found").hidden = count === 0;
  element("undo").hidden = !state.changed;
  element("retry").hidden = !state.failure;
  element("send").textContent = messageOf(state.failure ? "sendUnreviewed" : critical ? "sendAnyway" : "send");
  element("send").classList.toggle("primary", !critical && !state.failure);
  element("edit").classList.toggle("primary", critical || Boolean(state.failure));
  if (first) {
    element("title").focus();
  } else {
    (document.querySelector("#findings button") ?? element("send")).focus();
  }
}

function summary({ failure, findings }) {
  if (failure) {
    return messageOf(failure.reached ? "summaryRefused" : "summaryFailure", failure.message);
  }
  const count = String(findings.length);
  return messageOf(["summaryClear", "summaryOne"][findings.length] ?? "summaryMany", count);
}

/** The draft, what was found underlined. Where findings overlap, the worse one is. */
function showText({ text, findings }) {
  const marked = [];
  for (const finding of worstFirst(findings)) {
    const free = marked.every(({ start, end }) => finding.end <= start || finding.start >= end);
    if (finding.end > finding.start && free) {
      marked.push(finding);
    }
  }
  const parts = [];
  let at = 0;
  for (const { start, end, severity, title } of marked.toSorted((a, b) => a.start - b.start)) {
    const mark = document.createElement("mark");
    mark.className = severity.toLowerCase();
    mark.textContent = text.slice(start, end);
    mark.title = title;
    parts.push(text.slice(at, start), mark);
    at = end;
  }
  element("text").replaceChildren(...parts, text.slice(at));
}

/** Findings of one severity stay in the order of their places. */
function worstFirst(findings) {
  const rank = ({ severity }) => SEVERITIES.indexOf(severity);
  return findings.toSorted((a, b) => rank(b) - rank(a));
}

function card(finding, index) {
  const item = element("finding").content.firstElementChild.cloneNode(true);
  const article = item.querySelector("article");
  article.className = finding.severity.toLowerCase();
  item.querySelector(".severity").textContent = messageOf(`severity${finding.severity}`);
  item.querySelector("h3").textContent = finding.title;
  item.querySelector(".message").textContent = finding.message;
  item.querySelector(".reason").textContent = finding.reason;
  item
    .querySelector(".suggestions")
    .append(...finding.suggestions.map((suggestion, i) => rewrite(suggestion, index, i)));
  return item;
}

function rewrite(suggestion, finding, index) {
  const item = document.createElement("li");
  if (suggestion.edits.length === 0) {
    item.className = "advice";
    item.textContent = suggestion.title;
    return item;
  }
  const form = document.createElement("form");
  const button = document.createElement("button");
  button.textContent = messageOf("apply");
  button.setAttribute("aria-label", messageOf("applyThis", suggestion.title));
  const title = document.createElement("span");
  title.className = "title";
  title.textContent = suggestion.title;
  const change = document.createElement("p");
  change.className = "change";
  change.append(...suggestion.edits.flatMap(difference));
  const blanks = suggestion.slots.map(blank);
  form.append(title, change, ...blanks.map(({ label }) => label), button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say("apply", { finding, suggestion: index, values: blanks.map(({ input }) => input.value.trim()) });
  });
  item.append(form);
  return item;
}

/** What an edit takes away and what it puts there. */
function difference({ start, end, text }) {
  const parts = [];
  for (const [tag, words] of [
    ["del", shown.text.slice(start, end)],
    ["ins", text],
  ]) {
    if (words) {
      const part = document.createElement(tag);
      part.textContent = words;
      parts.push(part, " ");
    }
  }
  return parts;
}

function blank({ name }) {
  const input = document.createElement("input");
  input.required = true;
  const label = document.createElement("label");
  label.append(name, input);
  return { input, label };
}

for (const labelled of document.querySelectorAll("[data-message]")) {
  labelled.textContent = messageOf(labelled.dataset.message);
}
element("command").textContent = START;
document.documentElement.lang = messenger.i18n.getUILanguage();
document.title = messageOf("extensionName");
for (const action of ["undo", "retry", "cancel", "edit", "send"]) {
  element(action).addEventListener("click", () => say(action));
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    say("edit");
  }
});
// The background page knows this window once it has been opened.
for (let known = false; !known; ) {
  const state = await messenger.runtime.sendMessage({ tabId, action: "show" });
  if (state) {
    known = true;
    show(state);
  } else {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
