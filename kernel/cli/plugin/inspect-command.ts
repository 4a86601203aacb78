import { Asker } from '../facts/asker.ts';
import { findPlugin } from '../facts/find-plugin.ts';
import { gatherPlatformFacts } from '../facts/platform-facts.ts';
import { gatherPluginFacts } from '../facts/plugin-facts.ts';
import { connectToPlatform } from '../running-platform.ts';
import { inspectText } from './inspect-text.ts';

const limits = { incidents: 5, events: 10 };

/** `isp plugin inspect`: everything about one plugin. */
export async function inspectPlugin(id: string, { json }: { json?: boolean }): Promise<number> {
  await using platform = await connectToPlatform();
  const row = await findPlugin(platform, id);
  const asker = new Asker(platform);
  const facts = await gatherPluginFacts(asker, {
    row,
    platform: await gatherPlatformFacts(asker),
    limits,
  });
  const shown = { ...facts, missing: asker.missing };
  process.stdout.write(json ? `${JSON.stringify(shown, undefined, 2)}\n` : inspectText(shown, new Date()));
  return 0;
}
