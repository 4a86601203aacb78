import type { DataFate } from '@isp/sdk';
import { countText } from '../printing/quantities.ts';
import { connectToPlatform } from '../running-platform.ts';
import { actor } from './actor.ts';

const limitMs = 600_000;

/** `isp plugin remove`. */
export async function removePlugin(id: string, { data }: { data: DataFate }): Promise<number> {
  await using platform = await connectToPlatform();
  const { exportFile, objectsLeft } = await platform.call(
    'kernel.packages.remove',
    { id, data, actor: actor() },
    limitMs,
  );
  const left = `${countText(objectsLeft, 'object')} left in the database`;
  const fates = {
    keep: `its data was kept for a later install (${left})`,
    export: `its data is in ${exportFile}; ${left}`,
    drop: `its data was dropped; ${left}`,
  };
  process.stdout.write(`${id} was removed; ${fates[data]}.\n`);
  return 0;
}
