import { Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from '../payment.ts';
import { RunStatus } from '../run.ts';
import { DayOrInstant } from './policy.ts';

const count = Type.Integer({ minimum: 0 });

/** What became of a line: `refused` is not as it was previewed any more. */
export const WaveLineStatus = Type.Union([
  Type.Literal('planned'),
  Type.Literal('excluded'),
  Type.Literal('done'),
  Type.Literal('refused'),
]);
export type WaveLineStatus = Static<typeof WaveLineStatus>;

/** Blocks and deactivations that are due together. Counts are of customers. */
export const DunningWave = Type.Object(
  {
    id: Id,
    /** A day means its end in each customer's zone. */
    asOf: Type.String({ examples: ['2026-11-16'] }),
    automatic: Type.Boolean({ description: 'Made by the clock, and confirmed by itself' }),
    status: RunStatus,
    planned: count,
    excluded: count,
    done: count,
    refused: count,
    startedBy: RecordedBy,
    createdAt: Instant,
    previewedAt: Type.Optional(Instant),
    confirmedAt: Type.Optional(Instant),
    finishedAt: Type.Optional(Instant),
  },
  { title: 'DunningWave' },
);
export type DunningWave = Static<typeof DunningWave>;

/** What is to happen to a customer, or why it is left out. */
export const WaveLine = Type.Object(
  {
    id: Id,
    waveId: Id,
    caseId: Id,
    customerId: Id,
    resellerId: Id,
    step: Type.Union([Type.Literal('block'), Type.Literal('deactivate')]),
    status: WaveLineStatus,
    reason: Type.String({ examples: ['INV-000002 was due on 2026-11-15; 36.00 EUR are overdue'] }),
    debtMinor: Type.Integer({ minimum: 0 }),
    currency: Currency,
    /** When the step is due; absent while that is not known. */
    dueAt: Type.Optional(Instant),
    createdAt: Instant,
  },
  { title: 'WaveLine' },
);
export type WaveLine = Static<typeof WaveLine>;

export const StartWaveParams = Type.Object({ asOf: DayOrInstant });
export type StartWaveParams = Static<typeof StartWaveParams>;

export const ListWavesParams = listParams({
  filters: { status: RunStatus, automatic: Type.Boolean() },
  ranges: { createdAt: Instant },
  sorts: ['createdAt'],
});
export const ListWaveLinesParams = Type.Object({
  id: Id,
  ...listParams({
    filters: { status: WaveLineStatus, customerId: Id, step: WaveLine.properties.step },
    sorts: ['createdAt'],
  }).properties,
});
