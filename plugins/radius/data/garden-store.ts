import type { Transaction } from '@isp/sdk';
import type { Garden, GardenReason } from '../contract/index.ts';
import { defaultGarden, gardenReasons } from '../domain/garden.ts';

interface Row {
  readonly reason: GardenReason;
  readonly settings: Omit<Garden, 'reason' | 'updatedAt'>;
  readonly at: Date;
}

const select = 'SELECT reason, settings, updated_at AS at FROM gardens';

/** The garden of a reason: as somebody set it, else as it comes. */
export async function findGarden(tx: Transaction, reason: GardenReason): Promise<Garden> {
  const [row] = await tx.query<Row>(`${select} WHERE reason = $1`, [reason]);
  return row ? toGarden(row) : defaultGarden(reason);
}

/** All gardens. */
export async function listGardens(tx: Transaction): Promise<Garden[]> {
  const rows = await tx.query<Row>(select);
  const changed = new Map(rows.map((row) => [row.reason, toGarden(row)]));
  return gardenReasons.map((reason) => changed.get(reason) ?? defaultGarden(reason));
}

/** Stores a garden over what it was. */
export async function storeGarden(
  tx: Transaction,
  { reason, updatedAt: _, ...settings }: Garden,
): Promise<Garden> {
  const [row] = await tx.query<Row>(
    `INSERT INTO gardens (reason, settings) VALUES ($1, $2)
     ON CONFLICT (reason) DO UPDATE SET settings = excluded.settings, updated_at = now()
     RETURNING reason, settings, updated_at AS at`,
    [reason, JSON.stringify(settings)],
  );
  return toGarden(row as Row);
}

function toGarden({ reason, settings, at }: Row): Garden {
  return { ...defaultGarden(reason), ...settings, updatedAt: new Date(at).toISOString() };
}
