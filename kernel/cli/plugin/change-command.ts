import { userInfo } from 'node:os';
import { IspError, type PluginRow } from '@isp/sdk';
import { findPlugin } from '../facts/find-plugin.ts';
import { durationText } from '../printing/quantities.ts';
import { connectToPlatform, type RunningPlatform } from '../running-platform.ts';
import { type PluginVerb, resultOf } from './change-result.ts';

/** Migrations may take their time, and so may what finishes its work before it stops. */
const limitMs = 600_000;

/** `isp plugin reload`, `enable`, `disable`, `release`: exit code 1 when the plugin does not end up as wanted. */
export async function changePlugin(
  verb: PluginVerb,
  id: string,
  options: { dependants?: boolean },
): Promise<number> {
  await using platform = await connectToPlatform();
  const before = await findPlugin(platform, id);
  const startedAt = performance.now();
  const after = await carryOut(platform, verb, { id, actor: `cli:${userInfo().username}`, ...options });
  const took = durationText(performance.now() - startedAt);
  const { done, text } = resultOf(verb, { before, after, took });
  (done ? process.stdout : process.stderr).write(`${text}\n`);
  return done ? 0 : 1;
}

function carryOut(
  platform: RunningPlatform,
  verb: PluginVerb,
  change: { id: string; actor: string; dependants?: boolean },
): Promise<PluginRow> {
  return platform.call(`kernel.plugins.${verb}`, change, limitMs).catch((error: unknown) => {
    throw verb === 'disable' && !change.dependants ? withOption(error, change.id) : error;
  });
}

/** The kernel tells how to stop the dependants too over REST; this is how it is done here. */
function withOption(error: unknown, id: string): unknown {
  if (!(error instanceof IspError) || error.code !== 'CONFLICT') return error;
  const message = `${error.message} Here: isp plugin disable ${id} --dependants`;
  return new IspError({ code: error.code, status: error.status, message, cause: error });
}
