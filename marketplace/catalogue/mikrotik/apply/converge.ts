import { mikrotikErrors } from '../contract/index.ts';
import { changeText } from '../domain/change-text.ts';
import { differences } from '../domain/differences.ts';
import type { Subscriber } from '../domain/resolve-subscriber.ts';
import type { RouterChange } from '../domain/router-object.ts';
import { type RouterRules, wantedObjects } from '../domain/wanted-objects.ts';
import type { RouterClient } from '../router/router-client.ts';

/** Notes one step for the transcript. */
export type Note = (text: string) => void;

/**
 * Brings a router to what it is to have for a subscriber: reads, compares, changes what differs. Answers what it changed, so
 * that a second time answers nothing.
 */
export async function converge(
  router: RouterClient,
  subscriber: Subscriber,
  options: { readonly rules: RouterRules; readonly secretIsNew: boolean; readonly note: Note },
): Promise<RouterChange[]> {
  const made: RouterChange[] = [];
  for (const wanted of wantedObjects(subscriber, options.rules)) {
    const actual = await router.list(wanted.menu, wanted.found.by, wanted.found.value);
    for (const change of differences(wanted, actual, options.secretIsNew)) {
      assertComplete(change, subscriber);
      await router.make(change);
      options.note(changeText(change));
      made.push(change);
    }
  }
  if (made.length === 0) options.note('the router has all of it already');
  return made;
}

/** A login that somebody deleted on the router must not come back without a password: anybody could use it. */
function assertComplete(change: RouterChange, { state }: Subscriber): void {
  const lost = change.do === 'create' && change.menu === 'ppp/secret' && !change.fields.password;
  if (!lost) return;
  const missing = 'its password again, since the router has lost the login';
  throw mikrotikErrors.MIKROTIK_DESIRED_STATE_INCOMPLETE({ state, missing });
}

/**
 * PPP reads login and profile when it connects: what is connected has to come again. Queues and lists count at once. After a
 * try that ended badly nobody knows whether the session is older than what the router has, so it comes again too.
 */
export async function disconnectIfNeeded(
  router: RouterClient,
  login: string,
  { made, unsettled, note }: { made: readonly RouterChange[]; unsettled: boolean; note: Note },
): Promise<void> {
  const changed = made.some((change) => change.menu === 'ppp/secret' && change.do !== 'create');
  if (!changed && !unsettled) return;
  const sessions = await router.list('ppp/active', 'name', login);
  for (const session of sessions) await router.remove('ppp/active', session['.id'] as string);
  if (sessions.length > 0) note(`disconnected ${login}, who comes again with what is new`);
}
