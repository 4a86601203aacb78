import { IspError } from '@isp/sdk';
import { fetchPackage } from './fetch-package.ts';
import type {
  MarketplaceReply,
  MarketplaceRequest,
  MarketplaceWork,
  MarketplaceWorkName,
} from './marketplace-work.ts';
import { readMedia } from './read-media.ts';
import { readSource } from './read-source.ts';

type Workers = {
  readonly [N in MarketplaceWorkName]: (
    request: MarketplaceWork[N]['request'],
  ) => Promise<MarketplaceWork[N]['result']>;
};

const workers: Workers = { read: readSource, fetch: fetchPackage, media: readMedia };

/** The process that reads a source: it does one thing and ends. Started by `marketplace-process.ts`. */
process.once('message', async ({ name, request }: MarketplaceRequest) => {
  process.send?.(await replyTo(name, request), () => process.disconnect?.());
});

async function replyTo(name: MarketplaceWorkName, request: unknown): Promise<MarketplaceReply> {
  try {
    return { result: (await workers[name](request as never)) ?? null };
  } catch (error) {
    if (!(error instanceof IspError))
      return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const { code, status, message, retry } = error;
    return { refusal: { code, status, message, retry } };
  }
}
