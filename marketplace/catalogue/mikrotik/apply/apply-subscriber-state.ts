import type { Context } from '@isp/sdk';
import type { ApplyParams } from '../contract/index.ts';
import type { ServiceRow } from '../data/service-store.ts';
import { resolveSubscriber, type Subscriber } from '../domain/resolve-subscriber.ts';
import { passwordDigest } from '../domain/sealed-password.ts';
import { settingsOf } from '../domain/settings.ts';
import { clientFor } from '../router/client-for.ts';
import type { ClaimedService } from './claim-service.ts';
import { converge, disconnectIfNeeded, type Note } from './converge.ts';

/** Brings the service's router to the state of a request. Answers what is to be remembered of it. */
export async function applySubscriberState(
  ctx: Context,
  { service, device }: ClaimedService,
  { request, note }: { request: ApplyParams; note: Note },
): Promise<Partial<ServiceRow>> {
  const { rules, sealingKey } = settingsOf(ctx.config);
  const subscriber = resolveSubscriber(request.desired, service);
  if (!subscriber) {
    note('the service was never on a router');
    return { desiredVersion: request.desiredVersion, state: 'terminated' };
  }
  const { password } = subscriber;
  const digest = password && passwordDigest(password, { key: sealingKey, serviceId: service.id });
  const router = clientFor(ctx, device);
  note(`router ${device.name}`);
  const secretIsNew = digest !== undefined && digest !== service.passwordDigest;
  const made = await converge(router, subscriber, { rules, secretIsNew, note });
  await disconnectIfNeeded(router, service.login ?? subscriber.login, {
    made,
    note,
    unsettled: service.unsettled,
  });
  return remembered(subscriber, { request, digest: digest ?? service.passwordDigest });
}

/** Of what has ended nothing is kept that a new service might take over. */
function remembered(
  { state, login, downKbps, upKbps, staticIp }: Subscriber,
  { request, digest }: { request: ApplyParams; digest: string | undefined },
): Partial<ServiceRow> {
  const known = {
    desiredVersion: request.desiredVersion,
    state,
    appliedAt: Temporal.Now.instant().toString(),
  };
  if (state === 'terminated') return { ...known, ...forgotten };
  return { ...known, login, downKbps, upKbps, staticIp, passwordDigest: digest };
}

const forgotten = { login: null, passwordDigest: null, staticIp: null } as unknown as Partial<ServiceRow>;
