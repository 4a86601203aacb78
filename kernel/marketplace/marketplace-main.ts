import { replyTo } from '../channel/work-reply.ts';
import type { MarketplaceRequest, MarketplaceWork, MarketplaceWorkName } from './marketplace-work.ts';

type Workers = {
  readonly [N in MarketplaceWorkName]: (
    request: MarketplaceWork[N]['request'],
  ) => Promise<MarketplaceWork[N]['result']>;
};

/** Each loads its own part: the process does one thing and ends. */
const workers: Workers = {
  read: async (request) => (await import('./read-source.ts')).readSource(request),
  fetch: async (request) => (await import('./fetch-package.ts')).fetchPackage(request),
  media: async (request) => (await import('./read-media.ts')).readMedia(request),
};

/** The process that reads a source. Started by `marketplace-process.ts`; without a kernel it has nobody to work for. */
process.once('message', async ({ name, request }: MarketplaceRequest) => {
  process.send?.(await replyTo(() => workers[name](request as never)), () => process.disconnect?.());
});
process.once('disconnect', () => process.exit(0));
