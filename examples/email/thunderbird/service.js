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

/**
 * Reviews a draft.
 *
 * @return the findings
 * @throws Error if the service is not there, is too slow, or does not want the draft
 */
export async function review(request) {
  const { service } = await settings();
  const response = await fetch(`${service}/v1/review`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(PATIENCE),
    cache: "no-store",
    credentials: "omit",
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.detail ?? problem.title ?? `HTTP ${response.status}`);
  }
  return (await response.json()).findings;
}

/** Whether a finding is at or above a severity. */
export function atLeast(finding, severity) {
  return SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(severity);
}
