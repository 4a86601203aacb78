/** Limits of one sandboxed plugin. What goes beyond ends the call, or the locked-down process, and nothing else. */
export const sandboxLimits = {
  /** Milliseconds code in the isolate may run without giving the thread back. */
  sliceMs: 2_000,
  /** Silence of a process that has work, after which it is ended: native code cannot be interrupted. */
  silenceMs: 3_500,
  /** One message in either direction. */
  messageBytes: 8_388_608,
  /** Calls, jobs and deliveries being worked on. */
  calls: 256,
  /** Questions to the host that wait for an answer. */
  questions: 512,
  /** Milliseconds after which a call is given up, whatever it waits for. */
  callMs: 300_000,
  /** Connections to the database, each held by one transaction. */
  connections: 4,
  transactionMs: 30_000,
  /** Contexts made with `asPlugin` in one call. */
  contexts: 64,
  timers: 128,
  longestTimerMs: 60_000,
  logLinesPerSecond: 100,
  logLineCharacters: 8_192,
  broadcastsPerSecond: 200,
  /** What one action answers, as JSON. */
  answerBytes: 4_194_304,
} as const;

const megabyte = 1_048_576;

/** Memory of isolate and process, from the plugin's `memoryLimitMb`: 128 and 320 MB for the usual 512. */
export function memoryOf(memoryLimitMb: number): {
  readonly isolateMb: number;
  readonly processBytes: number;
} {
  const isolateMb = Math.max(32, Math.floor(memoryLimitMb / 4));
  return { isolateMb, processBytes: (isolateMb + 192) * megabyte };
}
