import type { AnswerOf } from '@isp/sdk/ui';
import type { FormErrors } from '@isp/ui/forms';

/** A company that bills. */
export type Entity = AnswerOf<'/legal-entities', 'get'>['data'][number];

/** What is entered of a company; empty is none. */
export interface EntityForm {
  readonly name: string;
  readonly address: Readonly<Record<'street' | 'postalCode' | 'city' | 'country', string>>;
  readonly vatNumber: string;
  readonly payTo: Readonly<Record<'holder' | 'iban' | 'bic', string>>;
  readonly contact: Readonly<Record<'email' | 'phone' | 'website', string>>;
  readonly note: string;
  readonly termsDays: number | undefined;
  readonly language: string | undefined;
  readonly taxId: string | undefined;
}

/** A company as its form has it. */
export function toForm(entity: Entity): EntityForm {
  const { address, payTo, contact } = entity;
  return {
    name: entity.name,
    address: {
      street: address?.street ?? '',
      postalCode: address?.postalCode ?? '',
      city: address?.city ?? '',
      country: address?.country ?? '',
    },
    vatNumber: entity.vatNumber ?? '',
    payTo: { holder: payTo?.holder ?? '', iban: payTo?.iban ?? '', bic: payTo?.bic ?? '' },
    contact: { email: contact?.email ?? '', phone: contact?.phone ?? '', website: contact?.website ?? '' },
    note: entity.note ?? '',
    termsDays: entity.termsDays,
    language: entity.language,
    taxId: entity.taxIds[0],
  };
}

/** What is sent of a form: what was emptied is taken away. `taxIds` of more than one stay as they are. */
export function toChange(values: EntityForm, { taxIds }: Entity) {
  const iban = values.payTo.iban.replaceAll(/\s/g, '').toUpperCase();
  const contact = filled(values.contact);
  const own = values.taxId ? [values.taxId] : [];
  return {
    name: values.name.trim(),
    address: filled({ ...values.address, country: values.address.country.toUpperCase() }),
    vatNumber: values.vatNumber.trim() || null,
    payTo: iban === '' ? null : { ...filled({ ...values.payTo, iban }), iban },
    contact: Object.keys(contact).length > 0 ? contact : null,
    note: values.note.trim() || null,
    termsDays: values.termsDays ?? 0,
    ...(values.language ? { language: values.language } : {}),
    taxIds: taxIds.length > 1 ? taxIds : own,
  };
}

/** What of these texts was entered. */
function filled<Key extends string>(texts: Readonly<Record<Key, string>>): Partial<Record<Key, string>> {
  const trimmed = Object.entries<string>(texts).map(([key, text]) => [key, text.trim()]);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== '')) as Partial<Record<Key, string>>;
}

/** What is wrong with a form, by field. */
export function checkEntity(values: EntityForm, t: (text: string) => string): FormErrors {
  const { country } = values.address;
  return {
    ...(values.name.trim() === '' ? { '/name': t('Give it a name.') } : {}),
    ...(country !== '' && !/^[a-z]{2}$/i.test(country.trim())
      ? { '/address/country': t('Two letters, such as DE.') }
      : {}),
    ...(values.termsDays === undefined ? { '/termsDays': t('Enter a number of days.') } : {}),
  };
}
