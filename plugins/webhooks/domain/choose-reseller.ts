import { type Principal, platformErrors, rootResellerId } from '@isp/sdk';

/** Whose an endpoint becomes: that of the named reseller if the caller sees it, else the caller's own. */
export function chooseReseller(principal: Principal, named: string | undefined): string {
  if (principal.scope === 'system' || principal.scope === 'staff') return named ?? rootResellerId;
  const visible = principal.scope === 'reseller' ? (principal.resellerIds ?? []) : [];
  const chosen = named ?? principal.resellerId ?? visible[0];
  if (!chosen || !visible.includes(chosen)) throw platformErrors.NOT_FOUND({ resellerId: named });
  return chosen;
}
