import type { Manifest, PluginHealth, PluginRow } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { examinePlugin } from '../../../kernel/cli/doctor/examine-plugin.ts';
import type { PlatformFacts } from '../../../kernel/cli/facts/platform-facts.ts';
import type { PluginFacts } from '../../../kernel/cli/facts/plugin-facts.ts';
import { requirementsOf } from '../../../kernel/cli/facts/relations.ts';

const now = new Date('2026-01-01T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

const row: PluginRow = {
  id: 'echo',
  name: 'Echo',
  version: '1.0.0',
  generation: 3,
  state: 'running',
  runtime: 'node',
  required: false,
  enabled: true,
  since: minutesAgo(90),
  pid: 7,
  node: 'kernel',
  host: 'echo',
  replicas: 1,
  memoryLimitMb: 100,
};

const health: PluginHealth = {
  state: 'healthy',
  generation: 3,
  version: '1.0.0',
  node: 'kernel',
  since: minutesAgo(90),
  loopLagMs: 3,
  memoryBytes: 50_000_000,
  cpuSeconds: 1,
  restarts: 0,
  processes: [{ pid: 7, generation: 3, since: minutesAgo(90), loopLagMs: 3, memoryBytes: 50_000_000 }],
};

const platform: PlatformFacts = {
  rows: [row],
  manifests: new Map(),
  contracts: [],
  readiness: undefined,
  clock: { now: now.toISOString(), stands: false },
  metrics: undefined,
};

const facts: PluginFacts = {
  row,
  manifest: undefined,
  health,
  requirements: [],
  dependants: [],
  routes: [],
  schedules: [],
  configuration: undefined,
  pendingMigrations: [],
  incidents: [],
  events: [],
};

/** What is not all right, as `level check: text`. */
function found(changed: Partial<PluginFacts>, around: Partial<PlatformFacts> = {}): string[] {
  return examinePlugin({ ...facts, ...changed }, { platform: { ...platform, ...around }, now })
    .filter(({ level }) => level !== 'ok')
    .map(({ level, check, text }) => `${level} ${check}: ${text}`);
}

const changedRow = (changes: Partial<PluginRow>) => ({ row: { ...row, ...changes } });
const changedHealth = (changes: Partial<PluginHealth>) => ({ health: { ...health, ...changes } });

describe('the doctor', () => {
  test('finds nothing wrong with a healthy plugin', () => expect(found({})).toEqual([]));

  test('tells a plugin in quarantine from one that is disabled', () => {
    const quarantine = { since: minutesAgo(20), reason: 'it failed 5 times', nextProbeAt: minutesAgo(-3) };
    expect(
      found({ ...changedRow({ state: 'quarantined', reason: 'it failed 5 times', quarantine }) }),
    ).toEqual([
      'problem state: is quarantined for 2 h: it failed 5 times',
      'problem quarantine: for 20 min: it failed 5 times; it is tried again in 3 min (2026-01-01T12:03:00.000Z)',
    ]);
    const disabled = changedRow({ state: 'stopped', enabled: false, reason: 'disabled' });
    expect(found(disabled)).toEqual(['note state: is stopped for 2 h: disabled']);
  });

  test('finds a change that was rolled back although the plugin serves', () => {
    const lastChange = { at: minutesAgo(5), outcome: 'rolled-back' as const, reason: 'it threw' };
    expect(found(changedRow({ lastChange }))).toEqual([
      'note last change: was rolled back 5 min ago: it threw; what serves is the generation of before',
    ]);
  });

  test('warns of memory near the limit, a late loop, a slow call, restarts and a bad health report', () => {
    const processes = [{ ...health.processes[0]!, memoryBytes: 101_000_000 }];
    const slowestCall = { action: 'echo.say', requestId: 'r-1', ms: 12_000 };
    expect(found(changedHealth({ processes, loopLagMs: 400, slowestCall, restarts: 2 }))).toEqual([
      'note restarts: 2 unplanned since the kernel started',
      'problem memory: 96 MB of 100 MB (96 %)',
      'note loop lag: its event loop is up to 400 ms late',
      'problem slowest call: echo.say has been worked on for 12.0 s (request r-1)',
    ]);
    expect(found(changedHealth({ state: 'unhealthy', reason: 'no route to the device' }))).toEqual([
      'problem health: its own check says unhealthy: no route to the device',
    ]);
  });

  test('groups the incidents of the last day and names the function of a hang', () => {
    const hang = {
      id: '1',
      at: minutesAgo(10),
      plugin: 'echo',
      version: '1.0.0',
      generation: 3,
      kind: 'hang' as const,
      action: 'echo.say',
      reason: 'its event loop was blocked',
      profile: { function: 'loop', file: 'plugin.ts', line: 14, share: 1, stack: [] },
      logTail: [],
      node: 'kernel',
    };
    const { profile: _, ...crash } = { ...hang, id: '3', kind: 'crash' as const, at: minutesAgo(120) };
    const old = { ...hang, id: '4', at: minutesAgo(2_000) };
    expect(found({ incidents: [hang, { ...hang, id: '2', at: minutesAgo(30) }, crash, old] })).toEqual([
      'problem incidents: 3 incidents in the last 24 h: 2 × hang in loop (plugin.ts:14), running echo.say, 10 min ago; crash, running echo.say: its event loop was blocked, 2 h ago',
    ]);
    expect(found({ incidents: [crash] })[0]).toMatch(/^note incidents: 1 incident/);
  });

  test('reads the queue from the metrics', () => {
    const metrics = (waiting: number, oldest: number, failed: number) =>
      [
        '# TYPE isp_jobs_queued gauge',
        `isp_jobs_queued{plugin="echo",version="1.0.0"} ${waiting}`,
        `isp_jobs_queued{plugin="other",version="1.0.0"} 99`,
        `isp_jobs_oldest_seconds{plugin="echo",version="1.0.0"} ${oldest}`,
        `isp_jobs_failed{plugin="echo",version="1.0.0"} ${failed}`,
      ].join('\n');
    expect(found({}, { metrics: metrics(3, 2, 0) })).toEqual([]);
    expect(found({}, { metrics: metrics(3, 90, 0) })).toEqual([
      'note jobs: 3 jobs waiting, the oldest for 2 min',
    ]);
    expect(found({}, { metrics: metrics(0, 0, 2) })).toEqual([
      'problem jobs: 0 jobs waiting, 2 given up after the last try',
    ]);
  });

  test('compares schedules with business time', () => {
    const schedule = {
      name: 'echo.nightly',
      cron: '0 3 * * *',
      timeZone: 'UTC',
      missed: 'once' as const,
      nextAt: '2026-01-01T03:00:00.000Z',
      missedCount: 0,
      waiting: 0,
    };
    expect(found({ schedules: [schedule] })).toEqual([
      'problem schedules: echo.nightly was due at 2026-01-01T03:00:00.000Z and has not fired',
    ]);
    const clock = { now: '2025-12-31T12:00:00.000Z', stands: true };
    expect(found({ schedules: [schedule] }, { clock })).toEqual([]);
    expect(found({ schedules: [{ ...schedule, missedCount: 1 }] }, { clock })).toEqual([
      'note schedules: echo.nightly missed 1 tick (policy: once)',
    ]);
  });

  test('finds settings that are required and not set, and migrations that wait or would fail', () => {
    const schema = {
      type: 'object' as const,
      required: ['apiKey', 'url'],
      properties: { apiKey: { type: 'string' }, url: { type: 'string' } },
    };
    const configuration = { values: { url: 'x' }, schema, revision: 1 };
    const pending = { name: '0002-more', phase: 'expand' as const, sql: [] };
    expect(found({ configuration, pendingMigrations: [pending] })).toEqual([
      'note migrations: waiting: 0002-more (expand)',
      'problem settings: required and not set: apiKey',
    ]);
    expect(found({ pendingMigrations: [{ ...pending, problem: 'no such column' }] })[0]).toMatch(
      /^problem migrations: .* 0002-more would fail: no such column$/,
    );
  });

  test('finds requirements that are missing, do not fit, are disabled or do not serve', () => {
    const requires = { gone: '^1.0.0', old: '^2.0.0', off: '^1.0.0', down: '^1.0.0', fine: '^1.0.0' };
    const manifests = new Map([['echo', { id: 'echo', requires } as unknown as Manifest]]);
    const rows = [
      { ...row, id: 'old' },
      { ...row, id: 'off', enabled: false, state: 'stopped' },
      { ...row, id: 'down', state: 'backing-off' },
      { ...row, id: 'fine', state: 'degraded' },
    ];
    const requirements = requirementsOf('echo', { ...platform, rows, manifests });
    expect(found({ requirements })).toEqual([
      'problem requirements: it needs gone ^1.0.0, and it is not installed; it needs old ^2.0.0, and its version is 1.0.0; it needs off ^1.0.0, and it is disabled; it needs down ^1.0.0, and it is backing-off',
    ]);
  });

  test('finds a route that two plugins claim', () => {
    const route = (name: string, path: string) => ({
      name,
      summary: '',
      permission: '',
      rest: { method: 'GET', path, status: 200 },
      params: {},
      errors: [],
      idempotent: true,
    });
    const other = { plugin: 'other', version: '1.0.0', listeners: [], jobs: [] };
    const contracts = [{ ...other, actions: [route('other.get', '/things/{name}')] }];
    expect(found({ routes: [route('echo.get', '/things/{id}')] }, { contracts })).toEqual([
      'problem routes: also claimed by another plugin: GET /things/{} of other',
    ]);
  });
});
