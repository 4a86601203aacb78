import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { TotpState } from '../contract/index.ts';
import { countRecoveryCodes, findFactor } from '../data/second-factors.ts';

/** Says whether a second factor is set up. */
export const getTotp = defineAction('identity.totp.get', {
  summary: 'Says whether the own account asks for a second factor, and how many recovery codes are left.',
  permission: 'authenticated',
  rest: 'GET /auth/totp',
  params: Type.Object({}),
  result: TotpState,
  async handler(ctx) {
    const { id } = ctx.principal;
    return ctx.asPlugin('own second factor').transaction(
      async (tx) => ({
        enabled: Boolean((await findFactor(tx, id))?.confirmedAt),
        recoveryCodesLeft: await countRecoveryCodes(tx, id),
      }),
      { readOnly: true },
    );
  },
});
