import { buildIndex } from '../../../marketplace/index/build-index.ts';
import { type IndexOptions, indexChange, indexText } from './index-change.ts';

/** `isp marketplace index`. */
export async function makeIndex(folder: string, options: IndexOptions & { name?: string }): Promise<number> {
  const index = await buildIndex(folder, { ...(await indexChange(options)), name: options.name });
  process.stdout.write(indexText(index));
  return 0;
}
