import { CivilDate, Id, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import {
  BillingMode,
  BillingPeriod,
  type FieldsOfType,
  fieldsOfType,
  Price,
  TariffStatus,
  TariffType,
} from './tariff.ts';
import { tariffTerms } from './tariff-terms.ts';

const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });

/** A tariff to add, with the fields of its type: an internet tariff has `downKbps` and `upKbps`. */
export const CreateTariffParams = Type.Object(
  {
    name,
    type: TariffType,
    price: Price,
    billingPeriod: Type.Optional(Type.Union(BillingPeriod.anyOf, { default: 'monthly' })),
    billingMode: Type.Optional(Type.Union(BillingMode.anyOf, { default: 'in-advance' })),
    validFrom: Type.Optional(CivilDate),
    validTo: Type.Optional(CivilDate),
    ...tariffTerms,
  },
  { ...fieldsOfType },
);
export type CreateTariffParams = Static<typeof CreateTariffParams> & FieldsOfType;

const noDay = Type.Union([CivilDate, Type.Null()], { description: 'A day; null for no limit' });

/** Speeds, period and type are what customers ordered: for others make a new tariff and retire this one. */
export const ChangeTariffParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  price: Type.Optional(Price),
  /** The day the price begins, today or later; default: today. */
  priceFrom: Type.Optional(CivilDate),
  validFrom: Type.Optional(noDay),
  validTo: Type.Optional(noDay),
});
export type ChangeTariffParams = Static<typeof ChangeTariffParams>;

export const ListTariffsParams = listParams({
  filters: { type: TariffType, status: TariffStatus },
  sorts: ['createdAt', 'name'],
  search: true,
});
