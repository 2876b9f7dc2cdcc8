/** Reviews each mail before it is sent, and asks the agent where something was found. */

import { Composition } from "./composition.js";
import { parsePatterns } from "./patterns.js";
import { atLeast, review, settings } from "./service.js";
import { filledEdits } from "./slots.js";

const loading = fetch(messenger.runtime.getURL("patterns.tsv"))
  .then((file) => file.text())
  .then(parsePatterns);

/** The reviews whose window is open, by the compose tab. */
const open = new Map();

messenger.compose.onBeforeSend.addListener(async (tab, details) => {
  if (open.has(tab.id)) {
    await messenger.windows.update(open.get(tab.id).windowId, { focused: true });
    return { cancel: true };
  }
  const composition = new Composition(details, await loading);
  if (!composition.text.trim()) {
    return {};
  }
  const question = await asked(composition, await people(details));
  const { interrupt } = await settings();
  if (!question.failure && !question.findings.some((finding) => atLeast(finding, interrupt))) {
    return {};
  }
  const decision = await decided(tab, question);
  if (decision === "edit" && question.changed) {
    await messenger.compose.setComposeDetails(tab.id, composition.details());
  }
  if (decision !== "send") {
    return { cancel: true };
  }
  return question.changed ? { details: composition.details() } : {};
});

/** Who sends the mail and the only one it is for: {name, email}, or null. */
async function people(details) {
  const only = async (mailboxes) => {
    const strings = [mailboxes].flat();
    const parsed = strings.every((mailbox) => typeof mailbox === "string")
      ? await messenger.messengerUtilities.parseMailboxString(strings.join(", "))
      : [];
    return parsed.length === 1 ? parsed[0] : null;
  };
  return [await only(details.from), await only(details.to)];
}

/** A composition and what the service says of it. */
async function asked(composition, addresses) {
  const question = { composition, addresses, findings: [], failure: null, changed: false, past: [] };
  await ask(question);
  return question;
}

async function ask(question) {
  try {
    question.failure = null;
    question.findings = await review(question.composition.request(...question.addresses));
  } catch (failure) {
    question.failure = { message: failure.message, reached: failure.reached };
    question.findings = [];
  }
}

/** Opens the window and waits for what the agent decides: "send", "edit" or "cancel". */
async function decided(tab, question) {
  const window = await messenger.windows.create({
    type: "popup",
    url: `review/review.html?tab=${tab.id}`,
    width: 760,
    height: 720,
    allowScriptsToClose: true,
  });
  return new Promise((resolve) => {
    open.set(tab.id, { question, windowId: window.id, resolve });
  }).finally(() => open.delete(tab.id));
}

messenger.windows.onRemoved.addListener((windowId) => {
  for (const { windowId: opened, resolve } of open.values()) {
    if (opened === windowId) {
      // A window closed without a word keeps what was changed, and sends nothing.
      resolve("edit");
    }
  }
});

/** What the window says; the answer is what it is to show. */
messenger.runtime.onMessage.addListener(async ({ tabId, action, finding, suggestion, values }) => {
  const waiting = open.get(tabId);
  if (!waiting) {
    return null;
  }
  const { question, resolve } = waiting;
  if (action === "apply") {
    await apply(question, filledEdits(question.findings[finding].suggestions[suggestion], values));
  } else if (action === "undo") {
    question.composition.source = question.past.pop();
    question.changed = question.past.length > 0;
    await ask(question);
  } else if (action === "retry") {
    await ask(question);
  } else if (action !== "show") {
    resolve(action);
    return null;
  }
  return {
    text: question.composition.text,
    findings: question.findings,
    failure: question.failure,
    changed: question.changed,
  };
});

async function apply(question, edits) {
  question.past.push(question.composition.source);
  question.composition.apply(edits);
  question.changed = true;
  await ask(question);
}
