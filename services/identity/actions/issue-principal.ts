import { defineAction, platformErrors } from '@isp/sdk';
import { IssuedPrincipal, IssueParams } from '../contract/index.ts';
import { findRights } from '../data/rights.ts';
import { keyPrincipal } from '../domain/principal.ts';
import { principalTokens } from '../domain/principal-tokens.ts';

/** Signs the principal of an API key: what its scopes and the present rights of its user have in common. */
export const issuePrincipal = defineAction('identity.principals.issue', {
  summary: 'Answers the signed principal of an API key.',
  permission: 'identity.principal.issue',
  params: IssueParams,
  result: IssuedPrincipal,
  idempotent: true,
  async handler(ctx, { userId, permissions, apiKeyId }) {
    const user = await ctx
      .asPlugin('rights of an API key')
      .transaction((tx) => findRights(tx, userId), { readOnly: true });
    if (!user)
      throw platformErrors.UNAUTHENTICATED({ reason: 'The user of this API key may not act any more.' });
    const principal = keyPrincipal(user, permissions, apiKeyId);
    const { token, expiresAt } = await principalTokens.of(`key ${apiKeyId}`, principal);
    return { principal: token, expiresAt: expiresAt.toISOString() };
  },
});
