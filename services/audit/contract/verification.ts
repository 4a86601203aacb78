import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** What checking the whole chain came to. */
export const Verification = Type.Object({
  valid: Type.Boolean(),
  checked: Type.Integer({ description: 'Rows looked at' }),
  firstBrokenId: Type.Optional(Id),
  problem: Type.Optional(Type.String({ description: 'What is wrong with it, in words' })),
  head: Type.Optional(
    Type.Object(
      { number: Type.Integer(), hash: Type.String() },
      { description: 'The last row; write it down elsewhere to compare it later' },
    ),
  ),
});
export type Verification = Static<typeof Verification>;
