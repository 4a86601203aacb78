import { type Static, Type } from 'typebox';
import { Id } from './shared-schemas.ts';

/** The seam of plugins that hold data of customers: they hand it out, and erase it. `customers` owns it. */
export const personalDataSeam = 'customers.personal-data';

/** What those who fill the seam are asked: `erase` may come twice, and is then answered like the first time. */
export const PersonalDataParams = Type.Object({
  customerId: Id,
  wish: Type.Union([Type.Literal('export'), Type.Literal('erase')]),
});
export type PersonalDataParams = Static<typeof PersonalDataParams>;

/** What stays although the customer is erased, and the law or agreement that wants it. */
export const KeptData = Type.Object({
  what: Type.String({ maxLength: 200 }),
  why: Type.String({ maxLength: 500 }),
});
export type KeptData = Static<typeof KeptData>;

/** What a plugin holds of a customer, by kind. */
export const HeldData = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), {
  description: 'What is held, by kind',
});
export type HeldData = Static<typeof HeldData>;

/** How many rows of a kind there are beyond those that were handed out; the lists of the API have them. */
export const OmittedRows = Type.Record(Type.String({ maxLength: 100 }), Type.Integer({ minimum: 1 }));
export type OmittedRows = Static<typeof OmittedRows>;

/** What they answer: `data` (and `omitted`) to an export, `kept` to an erasure. */
export const PersonalDataAnswer = Type.Object({
  data: Type.Optional(HeldData),
  omitted: Type.Optional(OmittedRows),
  kept: Type.Optional(Type.Array(KeptData)),
});
export type PersonalDataAnswer = Static<typeof PersonalDataAnswer>;
