import { type Context, type FieldProblem, IspError, validationFailed } from '@isp/sdk';
import { platformParts } from '../sending/platform-parts.ts';

/** Throws `VALIDATION_FAILED` for an address nothing may be sent to, and for events nobody declares. */
export async function assertEndpoint(
  ctx: Context,
  { url, events }: { readonly url?: string | undefined; readonly events?: readonly string[] | undefined },
): Promise<void> {
  const [address, unknown] = await Promise.all([addressProblems(url), eventProblems(ctx, events)]);
  const problems = [...address, ...unknown];
  if (problems.length > 0) throw validationFailed(problems);
}

/** A name that has no address now may have one later; each try looks again. */
async function addressProblems(url: string | undefined): Promise<FieldProblem[]> {
  if (url === undefined) return [];
  try {
    await platformParts().sender.judge(url);
    return [];
  } catch (error) {
    if (!(error instanceof IspError)) throw error;
    if (error.code !== 'FETCH_REFUSED') return [];
    return [{ path: '/url', message: error.message }];
  }
}

async function eventProblems(ctx: Context, filters: readonly string[] = []): Promise<FieldProblem[]> {
  const names = filters.filter((filter) => !filter.endsWith('*'));
  if (names.length === 0) return [];
  const known = new Set((await ctx.call('kernel.events', {}, { as: 'plugin' })).map(({ name }) => name));
  return filters.flatMap((filter, at) =>
    filter.endsWith('*') || known.has(filter)
      ? []
      : [{ path: `/events/${at}`, message: `no plugin declares ${filter}; GET /webhooks/events lists them` }],
  );
}
