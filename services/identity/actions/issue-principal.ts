import { defineAction, platformErrors } from '@isp/sdk';
import { IssuedPrincipal, IssueParams } from '../contract/index.ts';
import { findRights } from '../data/rights.ts';
import { keyPrincipal } from '../domain/principal.ts';
import { principalTokens } from '../domain/principal-tokens.ts';
import { mayComeFrom } from '../logins/staff-addresses.ts';

/** Signs the principal of an API key: what its scopes and the present rights of its user have in common. */
export const issuePrincipal = defineAction('identity.principals.issue', {
  summary: 'Answers the signed principal of an API key.',
  permission: 'identity.principal.issue',
  params: IssueParams,
  result: IssuedPrincipal,
  idempotent: true,
  async handler(ctx, { userId, permissions, apiKeyId, address }) {
    const self = ctx.asPlugin('rights of an API key');
    const user = await self.transaction((tx) => findRights(tx, userId), { readOnly: true });
    if (!user)
      throw platformErrors.UNAUTHENTICATED({ reason: 'The user of this API key may not act any more.' });
    if (address !== undefined && !(await mayComeFrom(self, user, address))) {
      const reason = `API keys of staff may not be used from ${address}; an administrator keeps the list of addresses.`;
      throw platformErrors.UNAUTHENTICATED({ reason });
    }
    const principal = keyPrincipal(user, permissions, apiKeyId);
    const { token, expiresAt } = await principalTokens.of(`key ${apiKeyId}`, principal);
    return { principal: token, expiresAt: expiresAt.toISOString() };
  },
});
