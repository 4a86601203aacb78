import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DunningWave, WaveLine } from '../../contract/index.ts';

/** A wave with whose it is: the ISP's. */
export type WaveRow = DunningWave & { readonly resellerId: string };

export const waves = defineStore<WaveRow>({
  name: 'dunning_waves',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    asOf: DataTypes.TEXT,
    automatic: DataTypes.BOOLEAN,
    status: DataTypes.TEXT,
    planned: DataTypes.INTEGER,
    excluded: DataTypes.INTEGER,
    done: DataTypes.INTEGER,
    refused: DataTypes.INTEGER,
    startedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    previewedAt: DataTypes.DATE,
    confirmedAt: DataTypes.DATE,
    finishedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});

export const waveLines = defineStore<WaveLine>({
  name: 'dunning_wave_lines',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    waveId: DataTypes.UUID,
    caseId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    step: DataTypes.TEXT,
    status: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    debtMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    dueAt: DataTypes.DATE,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
  bigIntegers: ['debtMinor'],
});

/** A wave as people see it. */
export function shownWave({ resellerId, ...wave }: WaveRow): DunningWave {
  return wave;
}
