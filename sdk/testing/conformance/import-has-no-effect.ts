import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Fact } from './fact.ts';

/** The kernel reads a plugin before anybody agreed to run it, so reading must do nothing. */
export const importHasNoEffect: Fact = {
  name: 'importing plugin.ts does nothing',
  async problems({ directory }) {
    const file = existsSync(join(directory, 'plugin.ts')) ? 'plugin.ts' : 'plugin.js';
    const { printed, left, code } = await importAlone(pathToFileURL(join(directory, file)).href);
    if (code !== 0) return [`${file} cannot be imported on its own: ${printed}`];
    return [
      ...(printed ? [`${file} prints when it is imported: ${printed}; take that out`] : []),
      ...(left.length > 0
        ? [`${file} leaves ${left.join(', ')} open when it is imported; open it in start() of definePlugin`]
        : []),
    ];
  },
};

/** What Node itself says about features under trial is not the plugin's doing. */
const quiet = ['--disable-warning=ExperimentalWarning'];

/** So that a plugin outside the project finds what a host gives it. */
const sharedPackages = new URL('../../runtime/resolve-shared-packages.ts', import.meta.url).href;

/** In a process of its own; what is open is told on a fourth stream. */
async function importAlone(url: string): Promise<{ printed: string; left: string[]; code: number | null }> {
  const script = `
    const { writeSync } = await import('node:fs');
    await import(${JSON.stringify(sharedPackages)}).then((module) => module.resolveSharedPackages());
    const known = [process.stdout, process.stderr] && process.getActiveResourcesInfo();
    await import(${JSON.stringify(url)});
    await new Promise((resolve) => setTimeout(resolve, 20));
    const left = process.getActiveResourcesInfo();
    for (const name of known) if (left.includes(name)) left.splice(left.indexOf(name), 1);
    writeSync(3, JSON.stringify(left));
    process.exit(0);`;
  const child = spawn(process.execPath, [...quiet, '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [, out, errors, told] = child.stdio as unknown as AsyncIterable<Buffer>[];
  const [printed, complained, left, [code]] = await Promise.all([
    text(out as AsyncIterable<Buffer>),
    text(errors as AsyncIterable<Buffer>),
    text(told as AsyncIterable<Buffer>),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return {
    printed: `${printed}${complained}`.trim(),
    left: left ? (JSON.parse(left) as string[]) : [],
    code,
  };
}
