import { newKey } from '@isp/client';
import { alone } from './alone.ts';
import { KeptAnswers } from './kept-answers.ts';
import { Outbox } from './outbox.ts';
import { openStore } from './store.ts';
import { whoIsSignedIn } from './whose.ts';

const store = openStore();
const channel = new BroadcastChannel('isp-outbox');
const heard = new Set<() => void>();
const tell = () => {
  for (const listener of heard) listener();
};
channel.onmessage = tell;

/** What was answered, for when there is no connection. */
export const answers = new KeptAnswers(store);

/** What waits to be sent. */
export const outbox = new Outbox({
  store,
  alone,
  whoIsSignedIn,
  send: (request) => fetch(request),
  changed() {
    tell();
    channel.postMessage('changed');
  },
  newId: newKey,
  now: Date.now,
});

/** A new key. */
export const newId = newKey;

/** Hears when the outbox changes, in this window, another one, or the worker. */
export function onOutboxChange(listener: () => void): void {
  heard.add(listener);
}
