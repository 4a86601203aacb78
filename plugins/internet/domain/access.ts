import type { ChangeAccessParams, InternetAccess } from '../contract/index.ts';
import type { InternetService } from '../data/internet-service-store.ts';
import type { Access } from './access-fields.ts';
import { normaliseLogin } from './login.ts';

/** The access a service has, or is being brought to. */
export function accessOf(service: InternetService): Access {
  const { login, password, staticIp, staticPrefix, staticDelegatedPrefix } = service;
  return withoutNothing({ login, password, staticIp, staticPrefix, staticDelegatedPrefix });
}

/** An access with changes over it; null takes an address away. @throws `VALIDATION_FAILED` for what is no login. */
export function changedAccess(before: Access, changes: Omit<ChangeAccessParams, 'id'>): Access {
  const { login, ...others } = changes;
  return withoutNothing({
    ...before,
    ...others,
    ...(login === undefined ? {} : { login: normaliseLogin(login) }),
  });
}

/** The names of what is otherwise. */
export function changedNames(before: Access, after: Access): (keyof Access)[] {
  const names = ['login', 'password', 'staticIp', 'staticPrefix', 'staticDelegatedPrefix'] as const;
  return names.filter((name) => before[name] !== after[name]);
}

/** The columns of an access: what it lacks is emptied. */
export function columnsOf({ login, password, ...fixed }: Access) {
  const { staticIp = null, staticPrefix = null, staticDelegatedPrefix = null } = fixed;
  return { login, password, staticIp, staticPrefix, staticDelegatedPrefix };
}

/** What the network is to have of an access; null takes an address away there too. */
export const networkOfAccess = columnsOf;

/** An access as it is answered. */
export function toInternetAccess(service: InternetService): InternetAccess {
  const { password: _, ...shown } = accessOf(service);
  const { serviceId, changeJobId } = service;
  return { serviceId, ...shown, ...(changeJobId ? { changeJobId } : {}) };
}

function withoutNothing(access: { readonly [F in keyof Access]: Access[F] | null | undefined }): Access {
  const some = Object.entries(access).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(some) as unknown as Access;
}
