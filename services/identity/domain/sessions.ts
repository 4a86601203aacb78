import type { Session } from '../contract/index.ts';
import type { SessionRow } from '../data/session-list.ts';
import { deviceOf } from './device.ts';

/** A session as its owner sees it. */
export function toSession(row: SessionRow, currentId: string | undefined, idleMinutes: number): Session {
  const idleEnd = row.lastSeenAt.getTime() + idleMinutes * 60_000;
  return {
    id: row.id,
    device: deviceOf(row.userAgent),
    ...(row.address ? { address: row.address } : {}),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: new Date(Math.min(row.expiresAt.getTime(), idleEnd)).toISOString(),
    current: row.id === currentId,
    ...(row.impersonatorId
      ? { impersonator: { id: row.impersonatorId, name: row.impersonatorEmail ?? '' } }
      : {}),
  };
}
