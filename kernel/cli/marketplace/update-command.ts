import { IspError, type PluginRow, type ResultOf } from '@isp/sdk';
import { StartError } from '../../start-error.ts';
import { connectToPlatform, type RunningPlatform } from '../running-platform.ts';
import { withConsent } from './ask-consent.ts';
import { tell } from './install-command.ts';

type Update = ResultOf<'marketplace.updates.list'>['data'][number];

interface UpdateOptions {
  readonly to?: string;
  readonly yes?: boolean;
}

const limitMs = 400_000;

/** `isp plugin update [ID]`: exit code 1 when one did not come through. */
export async function updatePlugins(id: string | undefined, options: UpdateOptions): Promise<number> {
  await using platform = await connectToPlatform();
  await platform.call('marketplace.refresh', {}, limitMs);
  if (id !== undefined) return updateOne(platform, id, options);
  if (options.to !== undefined)
    throw new StartError(
      'PLUGIN_NEEDED',
      'Name the plugin that is to have this version: isp plugin update ID --to VERSION',
    );
  return updateAll(platform, options);
}

async function updateOne(
  platform: RunningPlatform,
  id: string,
  { to, yes = false }: UpdateOptions,
): Promise<number> {
  const wish = { id, ...(to ? { version: to } : {}) };
  const row = await withConsent(
    (consent) => platform.call('marketplace.plugins.update', { ...wish, consent }, limitMs),
    { yes, what: `The update of ${id}` },
  );
  return outcome(row, to);
}

/** Each by itself: one that fails holds up none of the others. */
async function updateAll(platform: RunningPlatform, { yes = false }: UpdateOptions): Promise<number> {
  const { data } = await platform.call('marketplace.updates.list', {});
  if (data.length === 0) process.stdout.write('Every plugin is at its newest version.\n');
  let code = 0;
  for (const update of data) {
    const note = whyNot(update, yes);
    if (note) process.stdout.write(`${note}\n`);
    else code = Math.max(code, await updateOne(platform, update.plugin, { yes }).catch(failed));
  }
  return code;
}

function whyNot({ plugin, version, state, availableAt, asks }: Update, yes: boolean): string | undefined {
  if (state === 'cooling-down')
    return `${plugin} ${version} is offered from ${availableAt} on; now: isp plugin update ${plugin} --to ${version}`;
  if (asks.length > 0 && !yes)
    return `${plugin} ${version} asks for ${asks.map(({ id }) => id).join(', ')}; look at it with: isp plugin update ${plugin}`;
  return undefined;
}

function failed(error: unknown): number {
  if (!(error instanceof IspError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
}

function outcome(row: PluginRow, to: string | undefined): number {
  const { id, version, lastChange } = row;
  const rolledBack = lastChange?.outcome === 'rolled-back' && (to === undefined || to !== version);
  if (!rolledBack) return tell(row, 'is installed now');
  const why = (lastChange.reason ?? 'no reason known').replace(/[.\s]+$/, '');
  process.stderr.write(`${id} was not updated and serves on as ${version}: ${why}.\n`);
  return 1;
}
