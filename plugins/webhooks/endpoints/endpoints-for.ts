import { type Context, IspError, rootResellerId } from '@isp/sdk';
import type { Endpoint } from '../contract/index.ts';
import { endpoints } from '../data/endpoint-store.ts';
import { wants } from '../domain/event-filter.ts';

/** Resellers are a few levels deep; more is a circle. */
const deepest = 32;

/** The endpoints something is sent to at the moment. */
export function activeEndpoints(ctx: Context): Promise<Endpoint[]> {
  return ctx.transaction((tx) => endpoints.listAll(tx, { status: 'active' }), { readOnly: true });
}

/**
 * The endpoints an event is sent to: those of the ISP itself, and those of the reseller it is about and of the
 * resellers above that one. An event without a reseller is the ISP's alone.
 */
export async function endpointsFor(
  ctx: Context,
  event: { readonly name: string; readonly data: Readonly<Record<string, unknown>> },
  active: readonly Endpoint[],
): Promise<Endpoint[]> {
  const asking = active.filter(({ events }) => wants(events, event.name));
  const owners = new Set(asking.map(({ resellerId }) => resellerId));
  owners.delete(rootResellerId);
  const line = owners.size > 0 ? await lineOf(ctx, event.data.resellerId) : new Set<string>();
  return asking.filter(({ resellerId }) => resellerId === rootResellerId || line.has(resellerId));
}

/** A reseller and all above it, the ISP left out. */
async function lineOf(ctx: Context, resellerId: unknown): Promise<Set<string>> {
  const line = new Set<string>();
  let id = typeof resellerId === 'string' ? resellerId : undefined;
  while (id !== undefined && id !== rootResellerId && !line.has(id) && line.size < deepest) {
    line.add(id);
    id = await parentOf(ctx, id);
  }
  return line;
}

async function parentOf(ctx: Context, id: string): Promise<string | undefined> {
  try {
    return (await ctx.call('identity.resellers.get', { id }, { as: 'plugin' })).parentId;
  } catch (error) {
    if (error instanceof IspError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}
