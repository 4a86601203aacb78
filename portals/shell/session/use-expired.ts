import { useSyncExternalStore } from 'react';
import { sessionExpiry } from './session-expiry.ts';

/** Whether the session has ended while somebody works. */
export function useExpired(): boolean {
  return useSyncExternalStore(sessionExpiry.subscribe, sessionExpiry.isAsking);
}
