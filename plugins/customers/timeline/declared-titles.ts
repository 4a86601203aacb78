import type { Context } from '@isp/sdk';

const keptForMs = 60_000;
let kept: { readonly at: number; readonly titles: ReadonlyMap<string, string> } | undefined;

/** The title an event was declared with. Asked again once a minute, and for a name that is not known. */
export async function declaredTitle(ctx: Context, event: string): Promise<string> {
  const now = performance.now();
  if (!kept || now - kept.at > keptForMs || !kept.titles.has(event)) {
    const events = await ctx.call('kernel.events', {}, { as: 'plugin' });
    kept = { at: now, titles: new Map(events.map(({ name, title }) => [name, title])) };
  }
  return kept.titles.get(event) ?? event;
}
