import type { FormErrors } from '@isp/ui/forms';

/** What the order asks for. */
export interface OrderForm {
  readonly tariffId: string | undefined;
  readonly login: string;
  readonly password: string;
  readonly nasId: string | undefined;
  readonly staticIp: string;
  readonly startDate: string | undefined;
}

export const emptyOrder: OrderForm = {
  tariffId: undefined,
  login: '',
  password: '',
  nasId: undefined,
  staticIp: '',
  startDate: undefined,
};

type Say = (text: string) => string;

/** What is wrong with how the customer comes in. */
export function checkAccess({ login, password, staticIp }: OrderForm, t: Say): FormErrors {
  const address = staticIp.trim();
  return {
    ...(login !== '' && !/^[a-z0-9._@-]{3,64}$/i.test(login.trim())
      ? { '/login': t('3 to 64 letters, digits and . _ @ - only.') }
      : {}),
    ...(password !== '' && (password.length < 8 || password.length > 64)
      ? { '/password': t('8 to 64 characters.') }
      : {}),
    ...(address !== '' && !/^(\d{1,3}\.){3}\d{1,3}$/.test(address)
      ? { '/staticIp': t('An IPv4 address, such as 203.0.113.7.') }
      : {}),
  };
}

/** What is sent: nothing that was left out. */
export function toOrder({ tariffId = '', login, password, nasId, staticIp, startDate }: OrderForm) {
  return {
    tariffId,
    ...(login.trim() === '' ? {} : { login: login.trim() }),
    ...(password === '' ? {} : { password }),
    ...(nasId ? { nasId } : {}),
    ...(staticIp.trim() === '' ? {} : { staticIp: staticIp.trim() }),
    ...(startDate ? { startDate } : {}),
  };
}
