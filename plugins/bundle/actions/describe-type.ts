import { type Context, defineAction } from '@isp/sdk';
import {
  componentSeam,
  DescribeServiceTypeParams,
  ServiceTypeDescription,
} from '@isp/subscriptions/contract';
import { BundleTariffFields, mostComponents } from '../contract/index.ts';
import { findTariff } from '../orders/orderable-tariff.ts';

type Problem = ServiceTypeDescription['problems'][number];

/** Bundles as a type of service. */
export const describeType = defineAction('bundle.type.describe', {
  summary: 'Answers subscriptions which fields bundle tariffs have, and what is wrong with some.',
  permission: 'bundle.type.use',
  params: DescribeServiceTypeParams,
  result: ServiceTypeDescription,
  idempotent: true,
  handler: async (ctx, { fields }) => ({
    tariffFields: { ...BundleTariffFields },
    problems: await problemsOf(ctx, fields?.components),
  }),
});

/** Beyond the schema, which subscriptions checks by itself: what does not fit it is passed over here. */
async function problemsOf(ctx: Context, ids: unknown): Promise<Problem[]> {
  if (!Array.isArray(ids) || ids.length > mostComponents) return [];
  const offers = await ctx.call('kernel.providers', { seam: componentSeam }, { as: 'plugin' });
  const types = new Set(offers.map(({ name }) => name));
  const found = await Promise.all(ids.map((id) => reasonAgainst(ctx, id, types)));
  return found.flatMap((message, index) => (message ? [{ path: `/components/${index}`, message }] : []));
}

async function reasonAgainst(
  ctx: Context,
  id: unknown,
  types: ReadonlySet<string>,
): Promise<string | undefined> {
  const tariff = typeof id === 'string' ? await findTariff(ctx, id, { as: 'plugin' }) : undefined;
  if (!tariff) return 'is not a tariff';
  if (tariff.type === 'bundle') return 'is a bundle itself; name what is in it';
  if (tariff.status !== 'active') return 'is a tariff that is not sold any more';
  return types.has(tariff.type) ? undefined : `is of the type ${tariff.type}, which cannot be in a bundle`;
}
