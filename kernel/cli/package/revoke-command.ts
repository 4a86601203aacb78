import { revokeVersions } from '../../../marketplace/index/change-index.ts';
import { type IndexOptions, indexChange, indexText } from './index-change.ts';

interface RevokeOptions extends IndexOptions {
  readonly id: string;
  readonly range: string;
  readonly reason: string;
}

/** `isp marketplace revoke`. */
export async function revoke(
  folder: string,
  { id, range, reason, ...options }: RevokeOptions,
): Promise<number> {
  const revocation = { plugin: id, versions: range, reason };
  const index = await revokeVersions(folder, revocation, await indexChange(options));
  process.stdout.write(`${id} ${range} is revoked. ${indexText(index)}`);
  return 0;
}
