import type { WaitingChange } from '@isp/sdk/ui';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isOffline, useReturns } from '../api/connection.ts';
import { queryClient } from '../api/query-client.ts';
import { useSession } from '../session/session.tsx';
import { forgetAges } from './ages.ts';
import { portalOutbox } from './portal-outbox.ts';
import { ownerOf } from './whose.ts';

/** What waits of who is signed in. */
export function useOutbox(): readonly WaitingChange[] {
  return useSyncExternalStore(portalOutbox.subscribe, portalOutbox.list);
}

/** Ids of what others left behind who were signed in before. */
export function useLeftBehind(): readonly string[] {
  return useSyncExternalStore(portalOutbox.subscribe, portalOutbox.leftBehind);
}

/** Sends what waits and reads anew what is shown, whenever the connection is back. */
export function useFollowConnection(): void {
  const owner = ownerOf(useSession());
  const returns = useReturns();
  const waiting = useOutbox().length;
  const before = useRef(waiting);
  useEffect(() => {
    // A browser that keeps nothing has nothing to send.
    portalOutbox.begin(owner).catch(() => undefined);
  }, [owner]);
  useEffect(() => {
    if (returns === 0) return;
    void queryClient.invalidateQueries().then(() => {
      // What is not on this page is read when it is gone to.
      if (!isOffline()) forgetAges();
    });
    portalOutbox.deliver().catch(() => undefined);
  }, [returns]);
  useEffect(() => {
    if (waiting < before.current) void queryClient.invalidateQueries();
    before.current = waiting;
  }, [waiting]);
}
