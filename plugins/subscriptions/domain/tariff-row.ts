import type { CreateTariffParams, Tariff, TariffFields } from '../contract/index.ts';

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
}

/** What was sent for a tariff, as a row. */
export function toRow(
  { name, type, price, billingPeriod, billingMode, validFrom, validTo, ...fields }: CreateTariffParams,
  { id, createdAt }: { readonly id: string; readonly createdAt: string },
): TariffRow {
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
  };
}

/** A tariff as it is shown: the fields of its type beside the others. */
export function toTariff({ fields, ...common }: TariffRow): Tariff {
  return { ...fields, ...common };
}
