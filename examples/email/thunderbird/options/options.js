/** Where the service is, and from which severity a mail is not sent at once. */

import { SEVERITIES, START, settings } from "../service.js";

const messageOf = messenger.i18n.getMessage;
const service = document.getElementById("service");
const interrupt = document.getElementById("interrupt");

for (const labelled of document.querySelectorAll("[data-message]")) {
  labelled.textContent = messageOf(labelled.dataset.message);
}
document.getElementById("command").textContent = START;
document.documentElement.lang = messenger.i18n.getUILanguage();
interrupt.append(...SEVERITIES.map((severity) => new Option(messageOf(`severity${severity}`), severity)));

const stored = await settings();
service.value = stored.service;
interrupt.value = stored.interrupt;

document.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  await messenger.storage.local.set({ service: service.value, interrupt: interrupt.value });
  document.getElementById("saved").textContent = messageOf("saved");
});
