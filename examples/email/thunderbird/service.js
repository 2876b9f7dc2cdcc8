/** The local review service: the JSON contract of the onmal command over HTTP. */

export const DEFAULTS = {
  service: "http://127.0.0.1:8787",
  /** The least severity that keeps a mail from being sent at once. */
  interrupt: "MAJOR",
};

export const SEVERITIES = ["INFO", "MINOR", "MAJOR", "CRITICAL"];

const PATIENCE = 5_000;

/** The settings as stored, or as they come. */
export function settings() {
  return messenger.storage.local.get(DEFAULTS);
}

/** Why there is no review: the service is not there (or lets this extension not in), or says no. */
export class NoReview extends Error {
  constructor(message, { reached }) {
    super(message);
    this.reached = reached;
  }
}

/** The command that starts the service and lets this extension in. */
export const START = `examples/chat/run --allow-origin ${location.origin}`;

/**
 * Reviews a draft.
 *
 * @return the findings
 * @throws NoReview if there is none
 */
export async function review(request) {
  const { service } = await settings();
  let response;
  let answer;
  try {
    response = await fetch(`${service}/v1/review`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(PATIENCE),
      cache: "no-store",
      credentials: "omit",
    });
    answer = await response.json();
  } catch {
    throw new NoReview(service, { reached: false });
  }
  if (!response.ok) {
    throw new NoReview(answer.detail ?? answer.title ?? String(response.status), { reached: true });
  }
  return answer.findings;
}

/** Whether a finding is at or above a severity. */
export function atLeast(finding, severity) {
  return SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(severity);
}
