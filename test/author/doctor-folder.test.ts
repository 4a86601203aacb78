import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPlugin } from '../../kernel/author/create/create-plugin.ts';
import { tryIsp } from '../support/run-isp.ts';
import { type OwnFolder, ownFolder } from './support/own-folder.ts';

interface Report {
  readonly plugin: string;
  readonly stood: boolean;
  readonly trials: readonly {
    readonly fault: string;
    readonly stood: boolean;
    readonly told: readonly string[];
  }[];
}

let folder: OwnFolder;

beforeAll(async () => {
  folder = await ownFolder();
});

afterAll(async () => {
  await folder?.[Symbol.asyncDispose]();
});

async function examine(directory: string): Promise<{ code: number | null; report: Report }> {
  const environment = { ISP_DATA_DIR: join(folder.path, 'data') };
  const { code, stdout, stderr } = await tryIsp(['plugin', 'doctor', directory, '--json'], environment);
  if (!stdout.startsWith('{')) throw new TypeError(`the doctor printed:\n${stdout}${stderr}`);
  return { code, report: JSON.parse(stdout) as Report };
}

describe('isp plugin doctor FOLDER', () => {
  test('a plugin as it is made stands hang, out of memory, leak, throw, slow and denial', async () => {
    const directory = join(folder.path, 'hello');
    await createPlugin({ id: 'hello', runtime: 'node', directory });
    let { code, report } = await examine(directory);
    const place = /^incident "hang": .* in neverGivesTheLoopBack/;
    const told = () => report.trials.flatMap((trial) => trial.told);
    // A process is ended in time even when the machine is too busy to look into it.
    if (!told().some((line) => place.test(line))) ({ code, report } = await examine(directory));
    expect(report.trials.filter(({ stood }) => !stood)).toEqual([]);
    expect(code).toBe(0);
    const faults = report.trials.map(({ fault }) => fault);
    expect(faults).toEqual(['hang', 'out-of-memory', 'leak', 'throw', 'slow', 'denial']);
    expect(told()).toContainEqual(expect.stringMatching(place));
    expect(told()).toContainEqual(expect.stringMatching(/^hello\.greetings\.write answered UNAVAILABLE/));
  });

  test('one that turns a refusal into a defect is told so, with exit code 1', async () => {
    const directory = join(folder.path, 'clumsy');
    await createPlugin({ id: 'clumsy', runtime: 'node', directory });
    await folder.edit(
      'clumsy/actions/list-greetings.ts',
      'handler: (ctx, query) => greetings.list(ctx.read, query),',
      `async handler(ctx, query) {
    try {
      return await greetings.list(ctx.read, query);
    } catch {
      throw new TypeError('the list is broken');
    }
  },`,
    );
    const { code, report } = await examine(directory);
    expect(code).toBe(1);
    const denial = report.trials.find(({ fault }) => fault === 'denial');
    expect(denial?.told).toContainEqual(expect.stringContaining('clumsy.greetings.list answered INTERNAL'));
    expect(report.trials.filter(({ stood }) => !stood).map(({ fault }) => fault)).toEqual(['denial']);
  });
});
