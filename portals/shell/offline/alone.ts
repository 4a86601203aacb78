/** Browsers offer locks only behind TLS and on this machine; without them one window alone takes turns with itself. */
const { locks } = (globalThis as { navigator?: { locks?: LockManager } }).navigator ?? {};
let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs one piece of work at a time over all windows and the worker: what is sent from the outbox, and who is signed in. Two
 * windows without locks may send a change both; its key lets the platform do it once.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  if (locks) return locks.request('isp-portal', work) as Promise<T>;
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}
