import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** The seam of plugins that hold data of customers: they hand it out, and erase it. */
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

const Data = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), {
  description: 'What is held, by kind',
});

/** What they answer. */
export const PersonalDataAnswer = Type.Object({
  data: Type.Optional(Data),
  kept: Type.Optional(Type.Array(KeptData)),
});
export type PersonalDataAnswer = Static<typeof PersonalDataAnswer>;

/** All that the plugins hold of a customer, by plugin. */
export const PersonalData = Type.Object(
  {
    customerId: Id,
    madeAt: Instant,
    plugins: Type.Record(Type.String({ maxLength: 64 }), Data),
  },
  { title: 'PersonalData' },
);
export type PersonalData = Static<typeof PersonalData>;

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });

/** On somebody's demand the data of a customer is not erased. */
export const LegalHold = Type.Object(
  {
    customerId: Id,
    resellerId: Id,
    reason: Type.String(),
    author: Type.Object({ id: Type.String(), name: Type.Optional(Type.String()) }),
    createdAt: Instant,
  },
  { title: 'LegalHold' },
);
export type LegalHold = Static<typeof LegalHold>;

/** How far the erasure of a customer is, and what stays. */
export const Erasure = Type.Object(
  {
    customerId: Id,
    resellerId: Id,
    reason: Type.String(),
    status: Type.Union([Type.Literal('running'), Type.Literal('done')]),
    kept: Type.Array(Type.Object({ plugin: Type.String(), ...KeptData.properties })),
    createdAt: Instant,
    finishedAt: Type.Optional(Instant),
  },
  { title: 'Erasure' },
);
export type Erasure = Static<typeof Erasure>;

export const ForReason = Type.Object({ id: Id, reason });
export type ForReason = Static<typeof ForReason>;
