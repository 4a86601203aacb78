import { defineAction } from '@isp/sdk';
import { PageAhead, PageAheadParams } from '../contract/index.ts';
import { maySee } from '../domain/contents.ts';
import { pageAt, readsOf } from '../domain/page-at.ts';
import { pageBundles } from '../pages/page-bundles.ts';

/** Answers what the page at an address will load and read, so that the gateway tells the browser of all of it at once. */
export const getPageAhead = defineAction('portal.pages.ahead', {
  summary: 'Answers what the page at an address loads and reads first.',
  permission: 'authenticated',
  params: PageAheadParams,
  result: PageAhead,
  idempotent: true,
  async handler(ctx, { address }) {
    const { principal } = ctx;
    const found = pageAt(await ctx.call('kernel.portal', {}, { as: 'plugin' }), address);
    // The code of a sandboxed page is for its frame alone.
    if (!found || found.plugin.runtime === 'sandbox' || !maySee(found.route, principal))
      return { code: [], shared: [], reads: [] };
    const { script, codeOf } = await pageBundles.of(found.plugin);
    const { files, shared } = codeOf(found.route.component);
    const code = files.map((name) => {
      const url = `/assets/plugins/${found.plugin.id}/${name}`;
      return script?.url === url ? script : { url };
    });
    return { code, shared: [...shared], reads: readsOf(found, principal) };
  },
});
