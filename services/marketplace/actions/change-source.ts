import { defineAction, marketplaceErrors, platformErrors } from '@isp/sdk';
import { readOnce } from '../catalogue/read-once.ts';
import { ChangeSource, marketplaceServiceErrors, Source } from '../contract/index.ts';
import { nameTaken } from '../data/name-taken.ts';
import { replaceOffers } from '../data/offer-store.ts';
import { type StoredSource, shown, sources } from '../data/source-store.ts';
import { afterChange } from '../refresh/after-change.ts';

/** What may be changed of the bundled source. */
const always = new Set(['enabled', 'updateCoolDownHours']);
/** Another address is another source: nothing that was known of the former one holds for it. */
const unknown = {
  mark: null,
  sequence: null,
  keyId: null,
  issuedAt: null,
  expiresAt: null,
  readAt: null,
  problem: null,
  problemSince: null,
  plugins: 0,
  revocations: [],
};

export const changeSource = defineAction('marketplace.sources.change', {
  summary: 'Changes a place plugins come from; fields that are left out stay. Then it is read.',
  permission: 'marketplace.source.change',
  rest: 'PATCH /marketplace/sources/{id}',
  sensitive: true,
  timeoutMs: 90_000,
  params: ChangeSource,
  result: Source,
  errors: [
    platformErrors.CONFLICT,
    marketplaceServiceErrors.MARKETPLACE_SOURCE_BUILT_IN,
    marketplaceErrors.MARKETPLACE_UNSIGNED,
    marketplaceErrors.MARKETPLACE_INDEX_REFUSED,
  ],
  async handler(ctx, { id, ...changes }) {
    const source = await ctx.transaction((tx) => sources.get(tx, id), { readOnly: true });
    if (source.builtIn && Object.keys(changes).some((name) => !always.has(name)))
      throw marketplaceServiceErrors.MARKETPLACE_SOURCE_BUILT_IN({ source: source.name });
    const moved = changes.url !== undefined && changes.url !== source.url;
    const next = { ...source, ...(moved ? forgotten(source) : {}), ...withoutNull(changes) };
    const reading = next.enabled ? await readOnce(ctx, next) : undefined;
    await ctx
      .transaction(async (tx) => {
        if (moved) await replaceOffers(tx, id, []);
        await sources.change(tx, { id }, { ...(moved ? unknown : {}), ...changes });
      })
      .catch((error: unknown) => {
        throw nameTaken(error, next.name);
      });
    await reading?.keep();
    await afterChange(ctx);
    return shown(await ctx.transaction((tx) => sources.get(tx, id), { readOnly: true }));
  },
});

function forgotten({
  id,
  name,
  url,
  enabled,
  order,
  unsigned,
  builtIn,
  createdAt,
}: StoredSource): StoredSource {
  return { id, name, url, enabled, order, unsigned, builtIn, createdAt, plugins: 0, revocations: [] };
}

function withoutNull<T extends object>(changes: T): Partial<StoredSource> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
}
