import type { ActionName, Manifest } from '@isp/sdk';
import { endWith } from './end-with.ts';
import { printedProgress } from './progress.ts';
import { connectToPlatform, type RunningPlatform } from './running-platform.ts';

const batch = 1_000;
const mostCustomers = 1_000_000;

/** `isp demo seed`: every plugin that has demo data adds its part, in the order of their requirements. */
export async function runDemoSeed(options: { customers: string; seed: string }): Promise<void> {
  const customers = wholeNumber(options.customers, '--customers', mostCustomers);
  const seed = wholeNumber(options.seed, '--seed', 2_147_483_647);
  const progress = printedProgress();
  try {
    await using platform = await connectToPlatform();
    for (const plugin of await seedingPlugins(platform)) {
      for (let from = 0; from < customers; from += batch) {
        const range = { seed, from, to: Math.min(from + batch, customers) };
        await platform.call(`${plugin}.demo.seed` as ActionName, range as never);
        if ((from / batch) % 10 === 9 || range.to === customers)
          progress.step(`${plugin}: ${range.to} of ${customers}`);
      }
    }
    progress.done();
  } catch (error) {
    progress.failed();
    endWith(error);
  }
  process.exit();
}

/** Plugins with demo data, each behind those it requires. */
async function seedingPlugins(platform: RunningPlatform): Promise<string[]> {
  const contracts = await platform.call('kernel.catalogue', {});
  const seeding = contracts.filter(({ plugin, actions }) =>
    actions.some(({ name }) => name === `${plugin}.demo.seed`),
  );
  const requires = new Map<string, string[]>();
  for (const { plugin } of seeding) {
    const details = (await platform.call('kernel.plugins.get', { id: plugin })) as { manifest?: Manifest };
    requires.set(plugin, Object.keys(details.manifest?.requires ?? {}));
  }
  const order: string[] = [];
  const visit = (plugin: string): void => {
    if (order.includes(plugin) || !requires.has(plugin)) return;
    for (const other of requires.get(plugin) ?? []) visit(other);
    order.push(plugin);
  };
  for (const plugin of requires.keys()) visit(plugin);
  return order;
}

function wholeNumber(text: string, option: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  process.stderr.write(`${option} is "${text}", it must be a whole number from 1 to ${most}.\n`);
  return process.exit(1);
}
