import { validationFailed } from '@isp/sdk';
import type { ChangeLoginBindingParams, LoginBinding } from '../contract/index.ts';
import type { LoginBinding as Bound } from './login-rows.ts';
import { canonicalMac } from './mac-address.ts';

type Binding = Omit<LoginBinding, 'serviceId'>;

/** A binding as it is answered. */
export function toBinding({ macAddresses, sessionsAtOnce, nasId, port }: Bound): Binding {
  return {
    macAddresses: [...macAddresses],
    sessionsAtOnce: sessionsAtOnce ?? null,
    nasId: nasId ?? null,
    port: port ?? null,
  };
}

/** A binding with changes over it. @throws `VALIDATION_FAILED` for a port of no access server. */
export function changedBinding(before: Bound, changes: Omit<ChangeLoginBindingParams, 'id'>): Binding {
  const after = { ...toBinding(before), ...changes };
  const port = changes.nasId === null && changes.port === undefined ? null : after.port;
  if (port !== null && after.nasId === null)
    throw validationFailed([{ path: '/port', message: 'is of an access server: say of which by nasId' }]);
  return { ...after, port, macAddresses: [...new Set(after.macAddresses.map(canonicalMac))] };
}
