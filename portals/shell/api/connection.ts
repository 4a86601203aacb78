import { useSyncExternalStore } from 'react';

/** `offline`: requests do not get through. `stale`: they do, and news does not come by itself. */
export type Connection = 'online' | 'stale' | 'offline';

const listeners = new Set<() => void>();
const patienceMs = 3_000;
let reachable = navigator.onLine;
/** Undefined until live data was wanted for the first time. */
let live: boolean | undefined;
let answeredAt: string | undefined;
/** How often the connection came back. */
let returns = 0;

function tell(): void {
  for (const listener of listeners) listener();
}

/** A request got an answer, or none. */
export function noteReachable(is: boolean): void {
  if (is) answeredAt = new Date().toISOString();
  if (reachable === is) return;
  reachable = is;
  if (is) returns += 1;
  tell();
}

/** The live connection came up or broke. */
export function noteLive(is: boolean): void {
  if (live === is) return;
  live = is;
  tell();
}

/** Whether the last request got no answer, or the browser says that there is no network. */
export function isOffline(): boolean {
  return !reachable || !navigator.onLine;
}

/** When the platform answered last (RFC 3339); undefined: not since this page was opened. */
export function lastAnsweredAt(): string | undefined {
  return answeredAt;
}

/** Tries whether there is a connection again. */
export async function reachAgain(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
    noteReachable(true);
    return true;
  } catch {
    return false;
  }
}

window.addEventListener('offline', () => noteReachable(false));
window.addEventListener('online', () => void reachAgain());

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** How the page is connected. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () =>
    isOffline() ? 'offline' : live === false ? 'stale' : 'online',
  );
}

/** How often the connection came back since the page was opened: with each time, what is shown is read anew. */
export function useReturns(): number {
  return useSyncExternalStore(subscribe, () => returns);
}
