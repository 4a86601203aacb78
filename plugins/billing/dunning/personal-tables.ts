import type { PersonalTable } from '@isp/sdk';

const law = 'Tax and commercial law want it kept for years (in Germany ten: § 147 AO and § 257 HGB).';

/** What dunning holds of a customer. */
export const dunningTables: readonly PersonalTable[] = [
  {
    kind: 'dunningCases',
    table: 'dunning_cases',
    shows:
      'status, stage, debt_minor, currency, reasons, exclusion, promised_until, blocked_at, created_at, closed_at',
    latestBy: 'created_at',
    erase: 'remove',
  },
  {
    kind: 'dunningReminders',
    table: 'dunning_reminders',
    shows: 'invoice_id, step, status, reason, asked_at, left_at',
    latestBy: 'asked_at',
    erase: 'remove',
  },
  {
    kind: 'dunningPromises',
    table: 'dunning_promises',
    shows: 'until, made_on, note',
    latestBy: 'created_at',
    erase: 'remove',
  },
  { kind: 'dunningHolds', table: 'dunning_holds', shows: 'reason, until, created_at', erase: 'remove' },
  {
    kind: 'dunningBlocks',
    table: 'dunning_blocks',
    shows: 'service_id, blocked_at, released_at',
    latestBy: 'blocked_at',
    erase: 'remove',
  },
  {
    kind: 'waveLines',
    table: 'dunning_wave_lines',
    shows: 'step, status, reason, debt_minor, currency, created_at',
    latestBy: 'created_at',
    erase: 'remove',
  },
  {
    kind: 'writeOffs',
    table: 'write_offs',
    shows: 'invoice_id, amount_minor, currency, reason, booked_on',
    latestBy: 'created_at',
    erase: 'keep',
    kept: { what: 'debts that were given up', why: law },
  },
];
