import { CivilDate, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const RatePercent = Type.String({
  pattern: '^\\d{1,3}(\\.\\d{1,4})?$',
  description: 'Percent, as a decimal string',
  examples: ['20'],
});

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['VAT'] }),
  ratePercent: RatePercent,
  inclusive: Type.Boolean({ description: 'Whether prices contain it already' }),
  place: Type.Optional(Type.String({ minLength: 1, maxLength: 100, examples: ['DE'] })),
};

/** A tax; it never changes, another rate is another tax from another day on. */
export const Tax = Type.Object(
  { id: Id, ...fields, validFrom: CivilDate, validTo: Type.Optional(CivilDate), createdAt: Instant },
  { title: 'Tax' },
);
export type Tax = Static<typeof Tax>;

export const CreateTaxParams = Type.Object({
  ...fields,
  validFrom: CivilDate,
  validTo: Type.Optional(Type.String({ format: 'date', description: 'Last day' })),
});
export type CreateTaxParams = Static<typeof CreateTaxParams>;

/** The last day of a tax that is to end. */
export const EndTaxParams = Type.Object({
  id: Id,
  validTo: Type.Union([CivilDate, Type.Null()], { description: 'Last day; null: no end' }),
});
export type EndTaxParams = Static<typeof EndTaxParams>;

export const ListTaxesParams = listParams({ sorts: ['createdAt', 'name'] });

/** A tax as a line has it, whatever becomes of the tax. */
export const LineTax = Type.Object({
  id: Id,
  name: Type.String(),
  ratePercent: RatePercent,
  inclusive: Type.Boolean(),
});
export type LineTax = Static<typeof LineTax>;
