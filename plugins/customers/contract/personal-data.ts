import { HeldData, Id, Instant, KeptData, OmittedRows } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** All that the plugins hold of a customer, by plugin. */
export const PersonalData = Type.Object(
  {
    customerId: Id,
    madeAt: Instant,
    plugins: Type.Record(Type.String({ maxLength: 64 }), HeldData),
    omitted: Type.Optional(
      Type.Record(Type.String({ maxLength: 64 }), OmittedRows, {
        description:
          'Older rows that are not in it, by plugin and kind, and how many; the lists of the API have them',
      }),
    ),
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
    waitingFor: Type.Optional(Type.String({ description: 'Which plugins have not erased it yet, and why' })),
    kept: Type.Array(Type.Object({ plugin: Type.String(), ...KeptData.properties })),
    createdAt: Instant,
    finishedAt: Type.Optional(Instant),
  },
  { title: 'Erasure' },
);
export type Erasure = Static<typeof Erasure>;

export const ForReason = Type.Object({ id: Id, reason });
export type ForReason = Static<typeof ForReason>;
