import type { FormErrors } from '@isp/ui/forms';

/** What is asked for to invite somebody. */
export interface UserForm {
  readonly kind: string | undefined;
  readonly email: string;
  readonly name: string;
  readonly reseller: { readonly value: string; readonly label: string } | undefined;
  readonly customer: { readonly value: string; readonly label: string } | undefined;
  readonly roles: readonly string[];
}

type Say = (text: string) => string;

/** An empty form; whom one may invite follows from what one is. */
export function emptyUser(own: 'staff' | 'reseller' | 'customer'): UserForm {
  const kind = own === 'staff' ? 'staff' : 'reseller';
  return { kind, email: '', name: '', reseller: undefined, customer: undefined, roles: [] };
}

/** What is wrong with it, by field. */
export function checkUser({ kind, email, name, customer, roles }: UserForm, t: Say): FormErrors {
  return {
    ...(/^\S+@\S+\.\S+$/.test(email.trim())
      ? {}
      : { '/email': t('Enter an e-mail address, such as ana@example.net.') }),
    ...(name.trim() === '' ? { '/name': t('Enter a name.') } : {}),
    ...(kind === 'customer' && !customer ? { '/customer': t('Choose whose user it is.') } : {}),
    ...(roles.length === 0 ? { '/roles': t('Choose at least one role.') } : {}),
  };
}

/** As the platform takes it. Without a password it sends the invitation itself. */
export function toNewUser({ kind, email, name, reseller, customer, roles }: UserForm) {
  return {
    kind: kind as 'staff' | 'reseller' | 'customer',
    email: email.trim(),
    name: name.trim(),
    roles: [...roles],
    ...(kind === 'reseller' && reseller ? { resellerId: reseller.value } : {}),
    ...(kind === 'customer' && customer ? { customerId: customer.value } : {}),
  };
}
