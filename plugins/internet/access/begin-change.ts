import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { internetErrors } from '../contract/index.ts';
import { type InternetService, internetServices, uniqueIndexes } from '../data/internet-service-store.ts';
import { accessOf, columnsOf } from '../domain/access.ts';
import type { Access } from '../domain/access-fields.ts';

/** Time whoever asks has before the job asks for the change. */
const placeAfterSeconds = 10;

/**
 * Keeps what a service is to come in with, and the job that asks the network for it whatever happens to who wants it. One change
 * is on its way at a time. @throws `INTERNET_CHANGE_WAITING`
 */
export async function beginChange(
  ctx: Context,
  tx: Transaction,
  service: InternetService,
  wanted: Access,
): Promise<InternetService> {
  const { serviceId } = service;
  const changeJobId = newId();
  const [changed] = await internetServices.change(
    tx,
    { serviceId, changeJobId: null },
    { ...columnsOf(wanted), changeJobId, former: accessOf(service) },
  );
  if (!changed) throw await whyNot(tx, serviceId);
  const runAt = Temporal.Now.instant().add({ seconds: placeAfterSeconds });
  await ctx.enqueue(tx, 'internet.place-change', { serviceId, changeJobId }, { key: changeJobId, runAt });
  return changed;
}

async function whyNot(tx: Transaction, serviceId: string): Promise<Error> {
  const now = await internetServices.find(tx, { serviceId });
  if (!now) return platformErrors.NOT_FOUND({ id: serviceId });
  return internetErrors.INTERNET_CHANGE_WAITING({ id: serviceId, jobId: now.changeJobId });
}

/** What the database's refusal of an access means; other errors as they are. */
export function conflictOf(error: unknown, { login, staticIp, ...networks }: Access): unknown {
  if (isUniqueViolation(error, uniqueIndexes.login))
    return internetErrors.INTERNET_LOGIN_TAKEN({ login }, { cause: error });
  if (isUniqueViolation(error, uniqueIndexes.staticIp))
    return internetErrors.INTERNET_ADDRESS_TAKEN({ address: staticIp }, { cause: error });
  const network = overlapping(error, networks);
  return network ? internetErrors.INTERNET_ADDRESS_TAKEN({ address: network }, { cause: error }) : error;
}

/** The network an exclusion constraint refused (SQLSTATE 23P01). */
function overlapping(error: unknown, networks: Omit<Access, 'login' | 'password' | 'staticIp'>) {
  const refused = [error, (error as { parent?: unknown }).parent, (error as { original?: unknown }).original]
    .map((one) => (one as { constraint?: string } | undefined)?.constraint)
    .find((name) => name !== undefined);
  if (refused === 'internet_services_prefixes_apart') return networks.staticPrefix;
  return refused === 'internet_services_delegated_apart' ? networks.staticDelegatedPrefix : undefined;
}
