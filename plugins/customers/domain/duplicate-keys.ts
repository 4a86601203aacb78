import type { Customer, FindDuplicatesParams } from '../contract/index.ts';

/** The same as the columns of migration 0008: letters in lower case, digits of telephone numbers only. */
export interface DuplicateKeys {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
}

/** What customers are compared by; an address without a street is compared with none. */
export function duplicateKeys({
  email,
  phone,
  address,
}: Pick<Customer, 'email' | 'phone' | 'address'> | FindDuplicatesParams): DuplicateKeys {
  const { street, postalCode = '', city = '' } = address ?? {};
  return {
    email: email?.toLowerCase(),
    phone: phone?.replaceAll(/[^0-9]/g, ''),
    address: street === undefined ? undefined : `${street}|${postalCode}|${city}`.toLowerCase(),
  };
}

/** Which of them are the same. */
export function sameKeys(one: DuplicateKeys, other: DuplicateKeys): ('email' | 'phone' | 'address')[] {
  return (['email', 'phone', 'address'] as const).filter(
    (key) => one[key] !== undefined && one[key] === other[key],
  );
}
