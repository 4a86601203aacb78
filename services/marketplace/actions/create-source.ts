import { defineAction, marketplaceErrors, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { readOnce } from '../catalogue/read-once.ts';
import { CreateSource, Source } from '../contract/index.ts';
import { nameTaken } from '../data/name-taken.ts';
import { shown, sources } from '../data/source-store.ts';

/** A source that does not answer now is kept with its problem; one that is not to be believed is refused. */
export const createSource = defineAction('marketplace.sources.create', {
  summary: 'Adds a place plugins come from, and reads it.',
  permission: 'marketplace.source.change',
  rest: 'POST /marketplace/sources',
  sensitive: true,
  timeoutMs: 90_000,
  params: CreateSource,
  result: Source,
  errors: [
    platformErrors.CONFLICT,
    marketplaceErrors.MARKETPLACE_UNSIGNED,
    marketplaceErrors.MARKETPLACE_INDEX_REFUSED,
  ],
  example: { name: 'Company mirror', url: 'https://plugins.example.com/index.json', order: 10 },
  async handler(ctx, { enabled = true, order = 100, unsigned = false, ...given }) {
    const id = newId();
    const createdAt = Temporal.Now.instant().toString();
    const values = {
      ...given,
      id,
      enabled,
      order,
      unsigned,
      builtIn: false,
      plugins: 0,
      revocations: [],
      createdAt,
    };
    const reading = enabled ? await readOnce(ctx, values) : undefined;
    await ctx
      .transaction((tx) => sources.insert(tx, values))
      .catch((error: unknown) => {
        throw nameTaken(error, given.name);
      });
    await reading?.keep();
    return shown(await ctx.transaction((tx) => sources.get(tx, id), { readOnly: true }));
  },
});
