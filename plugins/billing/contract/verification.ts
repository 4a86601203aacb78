import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** Checks accounts in the order of their ids, those after `after`. */
export const VerifyParams = Type.Object({
  customerId: Type.Optional(Id),
  after: Type.Optional(Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, default: 200 })),
});
export type VerifyParams = Static<typeof VerifyParams>;

/** Something in the books that is not as it follows from the events. */
export const Difference = Type.Object({
  customerId: Type.Optional(Id),
  documentId: Type.Optional(Id),
  what: Type.String(),
});
export type Difference = Static<typeof Difference>;

export const Verification = Type.Object(
  {
    accounts: Type.Integer({ minimum: 0 }),
    documents: Type.Integer({ minimum: 0 }),
    differences: Type.Array(Difference),
    /** Where to go on; absent at the end. */
    next: Type.Optional(Id),
  },
  { title: 'Verification' },
);
export type Verification = Static<typeof Verification>;
