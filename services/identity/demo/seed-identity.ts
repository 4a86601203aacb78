import { defineDemoSeed, demoEpochMs, rootResellerId } from '@isp/sdk';
import { demoResellerId, demoResellers } from '../contract/index.ts';
import { resellers } from '../data/reseller-store.ts';

const regions = ['Nord', 'Süd', 'Ost', 'West', 'Tal', 'Berg', 'Küste', 'Insel', 'Wald', 'Stadt'];
/** Every fourth demo reseller is below the one before. */
const nestedEvery = 4;

/** Adds the demo resellers, some below others; those that exist already stay as they are. */
export const seedIdentity = defineDemoSeed('identity', async (ctx, { seed, from }) => {
  if (from > 0) return;
  const rows = Array.from({ length: demoResellers }, (_, number) => demoReseller(seed, number));
  await ctx.transaction((tx) => resellers.insertMany(tx, rows, { skipExisting: true }));
});

function demoReseller(seed: number, number: number) {
  const id = demoResellerId(seed, number);
  const above = number % nestedEvery === nestedEvery - 1 ? demoResellerId(seed, number - 1) : undefined;
  const at = new Date(demoEpochMs + number * 1000).toISOString();
  return {
    id,
    parentId: above ?? rootResellerId,
    path: [rootResellerId, ...(above ? [above] : []), id],
    name: `${regions[number % regions.length]}netz ${Math.floor(number / regions.length) + 1}`,
    email: `office@reseller${number}.example`,
    status: 'active' as const,
    createdAt: at,
    updatedAt: at,
  };
}
