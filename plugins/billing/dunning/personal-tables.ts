import type { PersonalTable } from '@isp/sdk';
import { keptRows, removedRows } from '../data/kept-rows.ts';

/** What dunning holds of a customer. */
export const dunningTables: readonly PersonalTable[] = [
  removedRows({
    kind: 'dunningCases',
    table: 'dunning_cases',
    shows:
      'status, stage, debt_minor, currency, reasons, exclusion, promised_until, blocked_at, created_at, closed_at',
  }),
  removedRows({
    kind: 'dunningReminders',
    table: 'dunning_reminders',
    shows: 'invoice_id, step, status, reason, asked_at, left_at',
    latestBy: 'asked_at',
  }),
  removedRows({ kind: 'dunningPromises', table: 'dunning_promises', shows: 'until, made_on, note' }),
  { kind: 'dunningHolds', table: 'dunning_holds', shows: 'reason, until, created_at', erase: 'remove' },
  removedRows({
    kind: 'dunningBlocks',
    table: 'dunning_blocks',
    shows: 'service_id, blocked_at, released_at',
    latestBy: 'blocked_at',
  }),
  removedRows({
    kind: 'waveLines',
    table: 'dunning_wave_lines',
    shows: 'step, status, reason, debt_minor, currency, created_at',
  }),
  keptRows('debts that were given up', {
    kind: 'writeOffs',
    table: 'write_offs',
    shows: 'invoice_id, amount_minor, currency, reason, booked_on',
  }),
];
