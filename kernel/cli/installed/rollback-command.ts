import { findPlugin } from '../facts/find-plugin.ts';
import { tell } from '../marketplace/install-command.ts';
import { durationText } from '../printing/quantities.ts';
import { connectToPlatform } from '../running-platform.ts';
import { actor } from './actor.ts';

const limitMs = 600_000;

/** `isp plugin rollback`: exit code 1 when the plugin is not at an older version afterwards. */
export async function rollBackPlugin(id: string, version: string | undefined): Promise<number> {
  await using platform = await connectToPlatform();
  const before = await findPlugin(platform, id);
  const startedAt = performance.now();
  const request = { id, actor: actor(), ...(version === undefined ? {} : { version }) };
  const row = await platform.call('kernel.packages.rollback', request, limitMs);
  if (row.version !== before.version)
    return tell(row, `is back, ${before.version} left after ${durationText(performance.now() - startedAt)},`);
  const why = (row.lastChange?.reason ?? 'no reason known').replace(/[.\s]+$/, '');
  process.stderr.write(`${id} did not go back and serves on as ${row.version}: ${why}.\n`);
  return 1;
}
