import type {} from '@isp/identity/contract';
import type { Context } from '@isp/sdk';

interface Asked {
  readonly userId: string;
  readonly permissions: readonly string[];
  readonly apiKeyId: string;
}

type Issue = (name: string, params: Asked, options: { as: 'plugin' }) => Promise<{ principal: string }>;

/** The signed principal of a key: its scopes, as far as its user holds them at this moment. */
export async function issuePrincipal(ctx: Context, asked: Asked): Promise<string> {
  const { principal } = await (ctx.call as unknown as Issue)('identity.principals.issue', asked, {
    as: 'plugin',
  });
  return principal;
}
