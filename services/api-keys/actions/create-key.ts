import { type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { apiKeysErrors, CreateApiKeyParams, IssuedApiKey } from '../contract/index.ts';
import { openCounter } from '../data/counter.ts';
import { countKeys, type KeyRow, keys, lockOwner } from '../data/key-store.ts';
import { secrets } from '../data/secret-store.ts';
import { ownerOf } from '../domain/key-owner.ts';
import { withStatus } from '../domain/key-status.ts';
import { assertInFuture, decidesFreely, type LimitsOfOthers, limitsOfNew } from '../domain/limits.ts';
import { assertDeclared, assertHeld, assertPerson } from '../domain/scopes.ts';
import { findKeyUser } from './find-key-user.ts';
import { newSecret } from './new-secret.ts';

/** Makes a key; its text is shown this once. */
export const createKey = defineAction('api-keys.keys.create', {
  summary: 'Makes an API key. Its text is answered this once.',
  permission: 'api-keys.key.create',
  rest: 'POST /api-keys',
  sensitive: true,
  params: CreateApiKeyParams,
  result: IssuedApiKey,
  errors: [
    apiKeysErrors.API_KEYS_SCOPE_TOO_HIGH,
    apiKeysErrors.API_KEYS_LIMIT_RAISED,
    apiKeysErrors.API_KEYS_TOO_MANY,
    apiKeysErrors.API_KEYS_PERSON_NEEDED,
    platformErrors.NOT_FOUND,
  ],
  example: {
    name: 'Warehouse',
    scopes: ['customers.customer.read'],
    dailyQuota: 10_000,
    ratePerSecond: 20,
    expiresAt: '2099-12-31T00:00:00Z',
  },
  async handler(ctx, params) {
    const { principal } = ctx;
    const now = new Date();
    assertPerson(principal);
    assertInFuture(params.expiresAt, now.getTime());
    await assertScopes(ctx, params.scopes);
    const user = await findKeyUser(ctx, params.userId);
    const row: KeyRow = {
      id: newId(),
      ...ownerOf(user, params.resellerId),
      name: params.name.trim(),
      scopes: params.scopes,
      ...limitsOfNew(principal, params, limitsOfOthers(ctx)),
      ...(params.expiresAt ? { expiresAt: params.expiresAt } : {}),
      createdAt: now.toISOString(),
    };
    return ctx.transaction(async (tx) => {
      if (!decidesFreely(principal)) await assertRoom(tx, row, limitsOfOthers(ctx).keys);
      const created = await keys.insert(tx, row);
      const secret = newSecret(created, row.createdAt);
      await secrets.insert(tx, secret.row);
      await openCounter(tx, created);
      const { id, resellerId, customerId } = created;
      ctx.audit({ subject: { kind: 'api-key', id, resellerId, customerId }, after: created });
      return { ...withStatus(created, now.getTime()), key: secret.key };
    });
  },
});

async function assertScopes(ctx: Context, scopes: readonly string[]): Promise<void> {
  const declared = await ctx.call('kernel.permissions', {}, { as: 'plugin' });
  assertDeclared(scopes, new Set(declared.map(({ id }) => id)));
  assertHeld(ctx.principal, scopes);
}

function limitsOfOthers({ config }: Context): LimitsOfOthers {
  return config.limitsOfOthers as LimitsOfOthers;
}

/** Keys made this month count even when they are revoked: otherwise a new key would be a new quota. */
async function assertRoom(tx: Transaction, { resellerId, customerId, createdAt }: KeyRow, limit: number) {
  await lockOwner(tx, resellerId);
  const since = `${createdAt.slice(0, 7)}-01T00:00:00Z`;
  const count = await countKeys(tx, { resellerId, customerId, since });
  if (count >= limit) throw apiKeysErrors.API_KEYS_TOO_MANY({ limit });
}
