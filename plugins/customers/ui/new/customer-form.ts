import type { FormErrors } from '@isp/ui/forms';

/** What the wizard asks for; empty text is what was left out. */
export interface CustomerForm {
  readonly name: string;
  readonly type: string | undefined;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly externalId: string;
  readonly billingType: string | undefined;
  readonly currency: string;
  readonly timezone: string;
  readonly billCycleDay: number | undefined;
  readonly vatNumber: string;
}

/** An empty form. What the ISP has set for all customers is left empty, and the platform fills it in. */
export const emptyCustomer: CustomerForm = {
  name: '',
  type: 'residential',
  email: '',
  phone: '',
  street: '',
  postalCode: '',
  city: '',
  country: '',
  externalId: '',
  billingType: 'postpaid',
  currency: '',
  timezone: '',
  billCycleDay: undefined,
  vatNumber: '',
};

type Say = (text: string) => string;

/** What is wrong with who the customer is. */
export function checkBasics(values: CustomerForm, t: Say): FormErrors {
  return {
    ...(values.name.trim() === '' ? { '/name': t('Enter a name.') } : {}),
    ...(values.email !== '' && !/^\S+@\S+\.\S+$/.test(values.email.trim())
      ? { '/email': t('This is no e-mail address.') }
      : {}),
    ...(values.phone !== '' && !/^\+?[0-9 ()/.-]{3,30}$/.test(values.phone.trim())
      ? { '/phone': t('Use digits, spaces and + ( ) / . - only.') }
      : {}),
    ...(values.country !== '' && !/^[A-Za-z]{2}$/.test(values.country.trim())
      ? { '/country': t('Two letters, such as DE.') }
      : {}),
  };
}

/** What is wrong with how the customer pays. */
export function checkBilling(values: CustomerForm, t: Say): FormErrors {
  const { billCycleDay: day } = values;
  return {
    ...(values.currency !== '' && !/^[A-Za-z]{3}$/.test(values.currency.trim())
      ? { '/currency': t('Three letters, such as EUR.') }
      : {}),
    ...(day !== undefined && (!Number.isInteger(day) || day < 1 || day > 31)
      ? { '/billCycleDay': t('A day from 1 to 31.') }
      : {}),
  };
}

/** What is sent: nothing that was left out. */
export function toCustomer(values: CustomerForm) {
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
  const address = filled({
    street: text(values.street),
    postalCode: text(values.postalCode),
    city: text(values.city),
    country: text(values.country)?.toUpperCase(),
  });
  const billing = filled({
    type: (values.billingType ?? 'postpaid') as 'postpaid' | 'prepaid-balance' | 'prepaid-period',
    currency: text(values.currency)?.toUpperCase(),
    timezone: text(values.timezone),
    billCycleDay: values.billCycleDay,
    vatNumber: text(values.vatNumber),
  });
  return filled({
    name: values.name.trim(),
    type: (values.type ?? 'residential') as 'residential' | 'business',
    email: text(values.email),
    phone: text(values.phone),
    externalId: text(values.externalId),
    address: Object.keys(address).length > 0 ? address : undefined,
    billing,
  });
}

type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function filled<T extends object>(fields: T): Filled<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Filled<T>;
}
