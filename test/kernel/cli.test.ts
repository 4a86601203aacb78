import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { extract } from 'tar';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { type IspResult, spawnIsp, tryIsp } from '../support/run-isp.ts';
import { administrator, startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;
let output: string;

beforeAll(async () => {
  folder = await pluginFolder('echo', 'misbehaves');
  const settings = { type: 'object', properties: { key: { type: 'string', secret: true } } };
  await folder.edit(
    'echo/plugin.json',
    '"contributes"',
    `"configuration": ${JSON.stringify(settings)}, "contributes"`,
  );
  kernel = await startTestKernel({ pluginsDirectory: folder.path });
  admin = await kernel.login();
  output = await mkdtemp(join(tmpdir(), 'isp-cli-'));
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
  if (output) await rm(output, { recursive: true, force: true });
});

const environment = (more: Record<string, string> = {}) => ({
  ISP_DATA_DIR: kernel.dataDirectory,
  ISP_HTTP_PORT: String(kernel.ports.http),
  ISP_PLUGINS_DIR: folder.path,
  ISP_ADMIN_PASSWORD: administrator.password,
  ...more,
});
const isp = (...command: readonly string[]) => tryIsp(command, environment());

async function filesOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Packs a bundle and unpacks it; answers the text of each file by its name inside. */
async function bundle(name: string): Promise<{ files: Map<string, string>; printed: string; mode: number }> {
  const file = join(output, `${name}.tar.gz`);
  const { code, stdout, stderr } = await isp('support-bundle', '--output', file);
  if (code !== 0) throw new Error(stderr);
  const unpacked = await mkdtemp(join(output, 'unpacked-'));
  await extract({ file, cwd: unpacked, strip: 1 });
  const texts = await Promise.all(
    (await filesOf(unpacked)).map(
      async (path) => [path.slice(unpacked.length + 1), await readFile(path, 'utf8')] as const,
    ),
  );
  return { files: new Map(texts), printed: stdout, mode: (await stat(file)).mode & 0o777 };
}

/** A process is ended in time even when the machine is too busy to look into it; then there is one more loop. */
async function loopUntilProfiled(): Promise<IspResult> {
  for (let loops = 1; ; loops += 1) {
    await admin.post('/misbehaves/loop');
    const examined = await eventually(
      () => isp('plugin', 'doctor', 'misbehaves'),
      ({ stdout: text }) => /ok +state/.test(text),
      { within: 60_000, what: 'misbehaves to serve again' },
    );
    const { body } = await admin.get<{ data: { id: string }[] }>('/plugins/misbehaves/incidents?limit=1');
    const profile = await admin.get(`/plugins/misbehaves/incidents/${body.data[0]?.id}/profile`);
    if (profile.status === 200 || loops === 4) return examined;
  }
}

describe('isp plugin, on a running platform', () => {
  test('list shows every plugin in a table, in colour only on a terminal', async () => {
    // Memory and lag are what a process has told of itself a moment ago.
    const whole = /^echo +1\.0\.0 +running +\d+ +1 +\d+ MB +\d+ ms +\d+$/m;
    const { code, stdout } = await eventually(
      () => isp('plugin', 'list'),
      ({ stdout: text }) => whole.test(text),
      { within: 60_000, what: 'the whole row of echo' },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ID +VERSION +STATE +GENERATION +PROCESSES +MEMORY +LOOP LAG +RESTARTS$/m);
    expect(stdout).toContain('- sandbox is stopped: it runs in sandbox mode only');
    const colour = await tryIsp(['plugin', 'list'], environment({ FORCE_COLOR: '1' }));
    expect(colour.stdout).toContain('\u001b[32mrunning');
    expect(stdout).not.toContain('\u001b');
    const rows = JSON.parse((await isp('plugin', 'list', '--json')).stdout) as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['echo', 'gateway', 'misbehaves']));
  });

  test('an unknown plugin is one sentence with the nearest name, and exit code 1', async () => {
    for (const command of ['inspect', 'reload', 'logs', 'doctor']) {
      const { code, stderr } = await isp('plugin', command, 'ecko');
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: 'There is no plugin "ecko"; did you mean echo?\n',
      });
    }
    expect((await isp('plugin', 'enable', 'something-else')).stderr).toContain(
      '"isp plugin list" shows those',
    );
  });

  test('reload, disable and enable say what happened, in the name of the user', async () => {
    const reloaded = await isp('plugin', 'reload', 'echo');
    expect(reloaded.stdout).toMatch(
      /^echo 1\.0\.0 was reloaded in [\d.]+ m?s and serves as generation \d+\.$/m,
    );
    const disabled = await isp('plugin', 'disable', 'echo');
    expect(disabled.stdout).toMatch(/^echo was disabled in .*; its routes answer 404 and its jobs wait\.$/m);
    expect((await admin.get('/echo/hello')).status).toBe(404);
    expect((await isp('plugin', 'enable', 'echo')).stdout).toMatch(
      /^echo 1\.0\.0 was enabled in .* generation \d+\.$/m,
    );
    expect((await admin.get('/echo/hello')).status).toBe(200);
    const { events } = JSON.parse((await isp('plugin', 'inspect', 'echo', '--json')).stdout);
    const by = (events as { type: string; actor?: string }[]).filter(({ actor }) => actor);
    expect(by.map(({ type }) => type)).toEqual(expect.arrayContaining(['swapped', 'disabled', 'enabled']));
    expect(new Set(by.map(({ actor }) => actor))).toEqual(new Set([`cli:${userInfo().username}`]));
    expect(await isp('plugin', 'release', 'echo')).toMatchObject({
      code: 1,
      stderr: 'echo is not held back; it is running\n',
    });
  });

  test('a reload that is rolled back has exit code 1 and the reason', async () => {
    await folder.edit(
      'echo/plugin.ts',
      'const edition = 1;',
      'const edition = 1;\nthrow new Error("a bad save");',
    );
    const { code, stderr } = await isp('plugin', 'reload', 'echo');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^echo was not reloaded .*: rolled back, generation \d+ of before goes on serving\. Reason: .*a bad save/,
    );
    expect((await isp('plugin', 'doctor', 'echo')).stdout).toMatch(/note +last change +was rolled back/);
    await folder.edit('echo/plugin.ts', '\nthrow new Error("a bad save");', '');
    expect((await isp('plugin', 'reload', 'echo')).code).toBe(0);
  });

  test('disable stops what needs a plugin only with --dependants', async () => {
    const refused = await isp('plugin', 'disable', 'customers');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('isp plugin disable customers --dependants');
    expect((await isp('plugin', 'disable', 'customers', '--dependants')).code).toBe(0);
    const broken = await isp('plugin', 'doctor', 'subscriptions');
    expect(broken.stdout).toMatch(/note +requirements +it needs customers .*, and it is disabled/);
    const { body } = await admin.get<{ data: { id: string; enabled: boolean }[] }>('/plugins');
    const stopped = body.data.filter(({ enabled }) => !enabled).map(({ id }) => id);
    const first = ['customers', 'subscriptions', 'radius', 'billing'];
    expect(stopped).toEqual(expect.arrayContaining([...first, 'internet']));
    for (const id of [...first, ...stopped.filter((one) => !first.includes(one))])
      expect((await isp('plugin', 'enable', id)).code).toBe(0);
  });

  test('inspect shows routes, dependants and settings, secrets as a mask', async () => {
    const changed = await admin.send('PUT', '/plugins/echo/config', { values: { key: 'pl4nted-setting' } });
    expect(changed.status).toBe(200);
    const { stdout, code } = await isp('plugin', 'inspect', 'echo');
    expect(code).toBe(0);
    expect(stdout).toMatch(/GET +\/echo\/\{word\} +echo\.say/);
    expect(stdout).toMatch(/key +"\*{8}"/);
    expect((await isp('plugin', 'inspect', 'customers')).stdout).toMatch(
      /Required by\n( {2}.*\n)*? {2}subscriptions\n/,
    );
  });

  test('doctor names the function of a hang, with exit code 1; what is well has exit code 0', async () => {
    const { stdout, code } = await loopUntilProfiled();
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /problem +incidents +\d incidents? in the last 24 h: .*hang in innermostLoop \(plugin\.ts:14\), running misbehaves\.do/,
    );
    expect((await isp('plugin', 'doctor', 'gateway')).code).toBe(0);
    const all = JSON.parse((await isp('plugin', 'doctor', '--json')).stdout) as {
      plugin?: string;
      check: string;
      level: string;
    }[];
    const platform = all.filter(({ plugin }) => plugin === undefined);
    expect(platform.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['reachable', 'database', 'bus', 'gateway', 'disk', 'node']),
    );
    expect(platform.filter(({ level }) => level === 'problem')).toEqual([]);
  });

  test('logs shows the incident, filters by level, and follows', async () => {
    const { stdout } = await isp('plugin', 'logs', 'misbehaves');
    expect(stdout).toMatch(/ERROR +#\d +\S+ +incident: its event loop was blocked/);
    const errors = (await isp('plugin', 'logs', 'misbehaves', '--level', 'error', '--json')).stdout
      .trim()
      .split('\n');
    expect(new Set(errors.map((line) => JSON.parse(line).level))).toEqual(new Set([50]));
    const following = spawnIsp(['plugin', 'logs', 'misbehaves', '--follow', '--lines', '0'], environment());
    let seen = '';
    following.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
    });
    const closed = once(following, 'close');
    await eventually(
      async () => (await admin.post('/misbehaves/throw')).status,
      () => seen.includes('TypeError: a defect in the handler\n        at '),
      { within: 60_000, what: 'the stack of the handler' },
    );
    following.kill('SIGINT');
    expect((await closed)[0]).toBe(0);
  });

  test('options that make no sense are refused in a sentence', async () => {
    expect((await isp('plugin', 'logs', 'echo', '--lines', 'many')).stderr).toMatch(/^--lines is "many"/);
    expect((await isp('plugin', 'logs', 'echo', '--level', 'loud')).stderr).toMatch(/^--level is "loud"/);
  });
});

describe('isp support-bundle', () => {
  const planted = 'pl4nted';

  test('has everything in it and no secret', async () => {
    const { databaseUrl, natsUrl } = await kernel.runtime();
    const log = join(kernel.dataDirectory, 'logs', 'platform.log');
    const lines = [
      {
        level: 30,
        plugin: 'echo',
        msg: `login with password=${planted}-1`,
        data: { apiKey: `${planted}-2` },
      },
      {
        level: 30,
        plugin: 'echo',
        msg: `Authorization: Bearer ${planted}-3 and ist_${planted}4pl4nted4pl4nted4`,
      },
      { level: 30, plugin: 'echo', msg: `${databaseUrl} ${administrator.password} ${admin.token}` },
    ];
    await appendFile(
      log,
      `${lines.map((line) => JSON.stringify(line)).join('\n')}\npostgres://a:${planted}@b/c\n`,
    );
    const { files, printed, mode } = await bundle('running');
    expect(mode).toBe(0o600);
    expect(printed).toMatch(/running\.tar\.gz \(\d+ KB\)\n/);
    // Of a loop that a busy machine had no time to profile there is none.
    const [, missing = ''] = /not in it: (.*)/.exec(printed) ?? [];
    expect(missing.replaceAll(/kernel\.incidents\.profile of misbehaves \([^)]*\)(, )?/g, '')).toBe('');
    const names = [...files.keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        'about.json',
        'doctor.json',
        'metrics.txt',
        'plugins.json',
        'readiness.json',
        'runtime.json',
        'logs/platform.log',
        ...['manifest', 'health', 'incidents', 'events', 'schedules', 'settings'].map(
          (name) => `plugins/echo/${name}.json`,
        ),
      ]),
    );
    expect(names).toContainEqual(expect.stringMatching(/^plugins\/misbehaves\/profiles\/.*\.cpuprofile$/));
    const password = new URL(databaseUrl).password;
    const secrets = [
      planted,
      password,
      new URL(natsUrl).username,
      administrator.password,
      admin.token as string,
    ];
    const secretKey = (await readFile(join(kernel.dataDirectory, 'secret.key'), 'utf8')).trim();
    for (const [name, text] of files)
      for (const secret of [...secrets, secretKey])
        expect({ name, found: text.includes(secret) }).toEqual({ name, found: false });
    expect(files.get('metrics.txt')).toContain('isp_plugin_restarts_total{plugin="misbehaves"');
    expect(files.get('runtime.json')).toContain('postgres://[hidden]@127.0.0.1');
  });

  test('does not overwrite a file', async () => {
    const { code, stderr } = await isp('support-bundle', '-o', join(output, 'running.tar.gz'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/there is a file of that name; name another one with --output\.$/m);
  });
});

describe('on a platform that was killed', () => {
  test('commands say that none runs; logs, doctor and support-bundle work with what is on the disk', async () => {
    await kernel.killKernel();
    for (const command of [
      ['plugin', 'list'],
      ['plugin', 'reload', 'echo'],
    ]) {
      const { code, stderr } = await isp(...command);
      expect(code).toBe(1);
      expect(stderr).toBe(
        `No platform runs on ${kernel.dataDirectory}; start it with "isp start" or set ISP_DATA_DIR.\n`,
      );
    }
    const { stdout } = await isp('plugin', 'logs', 'misbehaves', '--lines', '10000');
    expect(stdout).toContain('incident: ');
    const doctor = await isp('plugin', 'doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(/problem +reachable +No platform runs on/);
    const { files, printed } = await bundle('killed');
    expect(printed).toMatch(/not in it: state, health, .* \(No platform runs on/);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'about.json',
        'doctor.json',
        'logs/platform.log',
        'plugins/echo/manifest.json',
      ]),
    );
    expect([...files.values()].join('')).not.toContain('pl4nted');
  });
});
