/** The log: one JSON object a line on stdout. Where it goes from there is not our business. */

/** Writes one line. Never pass a secret, or the body of a request. */
export function log(entry: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}
