import { deprecate } from '../../../marketplace/index/change-index.ts';
import { type IndexOptions, indexChange, indexText } from './index-change.ts';

interface DeprecateOptions extends IndexOptions {
  readonly id: string;
  readonly range?: string | undefined;
  readonly reason: string;
  readonly replacement?: string;
}

/** `isp marketplace deprecate`. */
export async function deprecatePlugin(
  folder: string,
  { id, range, reason, replacement, ...options }: DeprecateOptions,
): Promise<number> {
  const deprecation = { plugin: id, versions: range, reason, replacement };
  const index = await deprecate(folder, deprecation, await indexChange(options));
  process.stdout.write(`${[id, range].filter(Boolean).join(' ')} is deprecated. ${indexText(index)}`);
  return 0;
}
