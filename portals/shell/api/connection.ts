import { useSyncExternalStore } from 'react';

/** `offline`: requests do not get through. `stale`: they do, and news does not come by itself. */
export type Connection = 'online' | 'stale' | 'offline';

const listeners = new Set<() => void>();
let reachable = navigator.onLine;
/** Undefined until live data was wanted for the first time. */
let live: boolean | undefined;

function tell(): void {
  for (const listener of listeners) listener();
}

/** A request got an answer, or none. */
export function noteReachable(is: boolean): void {
  if (reachable === is) return;
  reachable = is;
  tell();
}

/** The live connection came up or broke. */
export function noteLive(is: boolean): void {
  if (live === is) return;
  live = is;
  tell();
}

window.addEventListener('offline', () => noteReachable(false));
window.addEventListener('online', () => noteReachable(true));

/** How the page is connected. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => (reachable ? (live === false ? 'stale' : 'online') : 'offline'),
  );
}
