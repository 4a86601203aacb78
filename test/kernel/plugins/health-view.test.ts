import { expect, test } from '@jest/globals';
import { healthView } from '../../../kernel/control/plugin-view.ts';
import type { PluginRecord } from '../../../kernel/plugins/plugin-record.ts';

const at = new Date('2026-11-26T10:00:00Z');
const record = {
  id: 'notes',
  generation: 3,
  since: at,
  restarts: 0,
  processes: [],
  health: { state: 'healthy', at },
} as unknown as PluginRecord;

test('a plugin that runs is as healthy as it says', () => {
  expect(healthView({ ...record, pid: 77 } as PluginRecord, 'kernel').state).toBe('healthy');
});

test('a plugin that does not run is not called healthy for what it said before it stopped', () => {
  const stopped = { ...record, pid: undefined, reason: 'disabled' } as PluginRecord;
  expect(healthView(stopped, 'kernel')).toMatchObject({ state: 'unknown', reason: 'disabled' });
});
