import type { FormErrors, Option } from '@isp/ui/forms';
import type { Reseller } from './reseller-queries.ts';

/** What is asked of a reseller; empty text is what was left out. */
export interface ResellerForm {
  readonly name: string;
  readonly parent: Option | undefined;
  readonly email: string;
  readonly phone: string;
  readonly externalId: string;
}

/** An empty form. */
export const emptyReseller: ResellerForm = {
  name: '',
  parent: undefined,
  email: '',
  phone: '',
  externalId: '',
};

/** The form of a reseller that is there; `parentName`: what the one above is called. */
export function toForm(reseller: Reseller, parentName: string | undefined): ResellerForm {
  const { name, parentId, email = '', phone = '', externalId = '' } = reseller;
  const parent = parentId === undefined ? undefined : { value: parentId, label: parentName ?? parentId };
  return { name, parent, email, phone, externalId };
}

/** What is wrong with it, by field. */
export function checkReseller({ name, email, phone }: ResellerForm, t: (text: string) => string): FormErrors {
  const bad = email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(email.trim());
  const badPhone = phone.trim() !== '' && !/^\+?[0-9 ()/.-]{3,30}$/.test(phone.trim());
  return {
    ...(name.trim() === '' ? { '/name': t('Enter a name.') } : {}),
    ...(bad ? { '/email': t('Enter an e-mail address, such as ana@example.net.') } : {}),
    ...(badPhone ? { '/phone': t('Enter a phone number, such as +49 30 123456.') } : {}),
  };
}

/** As the platform takes a new one. */
export function toNewReseller({ name, parent, email, phone, externalId }: ResellerForm) {
  return {
    name: name.trim(),
    ...(parent ? { parentId: parent.value } : {}),
    ...(email.trim() ? { email: email.trim() } : {}),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
    ...(externalId.trim() ? { externalId: externalId.trim() } : {}),
  };
}

/** As the platform takes a change of one; what was emptied is removed. */
export function toChange(form: ResellerForm, before: Reseller) {
  const { parentId, email = null, phone = null, externalId = null, name } = toNewReseller(form);
  const moved = parentId !== undefined && parentId !== before.parentId;
  return { name, email, phone, externalId, ...(moved ? { parentId } : {}) };
}
