import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Bundle } from '../contract/index.ts';
import { bundles, componentsOf } from '../data/bundle-store.ts';
import { toBundle } from '../domain/to-answer.ts';

/** Reads what a bundle is made of. */
export const getBundle = defineAction('bundle.services.get', {
  summary: 'Reads what a bundle is made of, and how far the order of each component is.',
  permission: 'bundle.service.read',
  rest: 'GET /bundles/{id}',
  params: ById,
  result: Bundle,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => toBundle(await bundles.get(tx, id), await componentsOf(tx, id)), {
      readOnly: true,
    }),
});
