import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** What a file was found to be, and what would become or became of it. */
export type ImportAnswer = AnswerOf<'/customers/import', 'post'>;
/** A file that is, or was, taken over. */
export type CustomerImport = AnswerOf<'/customer-imports/{id}', 'get'>;

/** Field by heading; '' passes a column over. */
export type Mapping = Readonly<Record<string, string>>;

/** Fields a column may be for, with the ISP's own ones. */
export function useImportFields(): readonly { readonly value: string; readonly label: string }[] {
  const { t, api, can } = useHost();
  const { data } = useQuery({
    queryKey: ['customers', 'custom-fields'],
    queryFn: async ({ signal }) => (await api.get('/customer-fields', { signal })).data,
    enabled: can('customers.custom-field.read'),
    staleTime: 300_000,
  });
  return [
    { value: 'name', label: t('Name') },
    { value: 'email', label: t('E-mail') },
    { value: 'phone', label: t('Phone') },
    { value: 'type', label: t('Type') },
    { value: 'externalId', label: t('External id') },
    { value: 'tags', label: t('Tags') },
    { value: 'address.street', label: t('Street and number') },
    { value: 'address.postalCode', label: t('Postal code') },
    { value: 'address.city', label: t('Town') },
    { value: 'address.country', label: t('Country') },
    { value: 'billing.type', label: t('How he pays') },
    { value: 'billing.currency', label: t('Currency') },
    { value: 'billing.timezone', label: t('Time zone') },
    { value: 'billing.billCycleDay', label: t('Day of the month') },
    { value: 'billing.vatNumber', label: t('VAT number') },
    ...(data ?? []).map(({ name, title }) => ({ value: `customFields.${name}`, label: title })),
  ];
}

/** The mapping a file was read with. */
export const mappingOf = ({ columns }: ImportAnswer): Mapping =>
  Object.fromEntries(columns.map(({ heading, field }) => [heading, field ?? '']));

/** A mapping as it is sent: columns that are passed over are left out. */
export const sentMapping = (mapping: Mapping): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).filter(([, field]) => field !== ''));
