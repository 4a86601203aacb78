import type { CreateTariffParams, Tariff, TariffFields, TariffTerms } from '../contract/index.ts';

/** A tariff as it is stored: the fields of its type apart from those all tariffs have. */
export interface TariffRow
  extends Pick<
    Tariff,
    | 'id'
    | 'type'
    | 'name'
    | 'price'
    | 'billingPeriod'
    | 'billingMode'
    | 'validFrom'
    | 'validTo'
    | 'status'
    | 'createdAt'
  > {
  readonly fields: TariffFields;
  readonly terms?: TariffTerms;
}

/** What was sent for a tariff, as a row. */
export function toRow(
  params: CreateTariffParams,
  { id, createdAt }: { readonly id: string; readonly createdAt: string },
): TariffRow {
  const { name, type, price, billingPeriod, billingMode, validFrom, validTo, ...others } = params;
  const { setupFee, minimumTermMonths, terminationFee, renews, taxIds, ...fields } = others;
  const terms = some({ setupFee, minimumTermMonths, terminationFee, renews, taxIds });
  return {
    id,
    type,
    name: name.trim(),
    price,
    billingPeriod: billingPeriod ?? 'monthly',
    billingMode: billingMode ?? 'in-advance',
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
    status: 'active',
    createdAt,
    fields,
    ...(Object.keys(terms).length > 0 ? { terms } : {}),
  };
}

function some(terms: { readonly [Field in keyof TariffTerms]: TariffTerms[Field] | undefined }): TariffTerms {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
}

/** A tariff as it is shown: the fields of its type beside the others. */
export function toTariff({ fields, terms, ...common }: TariffRow): Tariff {
  return { ...fields, ...terms, ...common };
}
