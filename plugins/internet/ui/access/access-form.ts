import type { AnswerOf } from '@isp/sdk/ui';
import type { FormErrors } from '@isp/ui/forms';

/** How a service comes in. */
export type Access = AnswerOf<'/services/{id}/internet-access', 'get'>;

/** What is entered of it; an empty password stays as it is. */
export interface AccessForm {
  readonly login: string;
  readonly password: string;
  readonly staticIp: string;
  readonly staticPrefix: string;
  readonly staticDelegatedPrefix: string;
}

const fixed = ['staticIp', 'staticPrefix', 'staticDelegatedPrefix'] as const;

/** An access as its form has it. */
export function toForm({ login, staticIp, staticPrefix, staticDelegatedPrefix }: Access): AccessForm {
  return {
    ...{ login, password: '' },
    staticIp: staticIp ?? '',
    staticPrefix: staticPrefix ?? '',
    staticDelegatedPrefix: staticDelegatedPrefix ?? '',
  };
}

/** What is sent: what was changed. An address that was emptied is taken away. */
export function toChanges(values: AccessForm, before: Access) {
  const was = toForm(before);
  const others = fixed.filter((key) => values[key].trim() !== was[key]);
  return {
    ...(values.login.trim() === was.login ? {} : { login: values.login.trim() }),
    ...(values.password === '' ? {} : { password: values.password }),
    ...Object.fromEntries(others.map((key) => [key, values[key].trim() || null])),
  };
}

/** What is wrong with a form, by field. */
export function checkAccess(values: AccessForm, t: (text: string) => string): FormErrors {
  const text = (key: keyof AccessForm) => values[key].trim();
  const isNetwork = (key: keyof AccessForm) => /^[0-9A-Fa-f:]{2,39}\/\d{1,3}$/.test(text(key));
  const ipv6 = t('An IPv6 network with its length, such as 2001:db8:0:100::/56.');
  return {
    ...(/^(?!@)[A-Za-z0-9._@-]{3,64}$/.test(text('login'))
      ? {}
      : { '/login': t('3 to 64 letters, digits and . _ @ - only.') }),
    ...(values.password === '' || /^[!-~][ -~]{6,62}[!-~]$/.test(values.password)
      ? {}
      : { '/password': t('8 to 64 characters.') }),
    ...(text('staticIp') === '' || /^(\d{1,3}\.){3}\d{1,3}$/.test(text('staticIp'))
      ? {}
      : { '/staticIp': t('An IPv4 address, such as 203.0.113.7.') }),
    ...(text('staticPrefix') === '' || isNetwork('staticPrefix') ? {} : { '/staticPrefix': ipv6 }),
    ...(text('staticDelegatedPrefix') === '' || isNetwork('staticDelegatedPrefix')
      ? {}
      : { '/staticDelegatedPrefix': ipv6 }),
  };
}
