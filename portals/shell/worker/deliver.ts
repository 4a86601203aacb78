import { newKey } from '@isp/client';
import { alone } from '../offline/alone.ts';
import { Outbox } from '../offline/outbox.ts';
import { openStore } from '../offline/store.ts';
import { whoIsSignedIn } from '../offline/whose.ts';

/** Rejects, so that the browser tries again. */
class StillWaiting extends Error {
  override readonly name = 'StillWaiting';
}

/** Sends what waits, without any window. */
export async function deliver(): Promise<void> {
  const channel = new BroadcastChannel('isp-outbox');
  const store = openStore();
  const outbox = new Outbox({
    store,
    alone,
    whoIsSignedIn,
    send: (request) => fetch(request),
    changed: () => channel.postMessage('changed'),
    newId: newKey,
    now: Date.now,
  });
  try {
    const outcomes = [...(await outbox.deliver()).values()];
    if (outcomes.some((one) => one.kind === 'waiting' && !one.signedOut))
      throw new StillWaiting('there is no connection yet');
  } finally {
    (await store).close();
    channel.close();
  }
}
