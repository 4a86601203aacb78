import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { type CashMovementKind, cashErrors } from '../contract/index.ts';
import { type CashSessionRow, cashMovements, cashSessions } from '../data/cash-store.ts';
import { authorOf } from '../domain/author-of.ts';

/** Money that goes into a drawer (positive) or out of it. */
export interface CashMove {
  readonly kind: CashMovementKind;
  readonly amountMinor: number;
  readonly refId?: string;
  readonly reason?: string;
}

/** Who somebody is at a cash desk. */
export function personOf(ctx: Context): string {
  const { id, name } = authorOf(ctx.principal);
  return id ?? name;
}

/**
 * Moves cash in an open session. The session is locked, so whoever closes it waits, and counts it in. No more goes out than
 * ought to be there.
 */
export async function moveCash(
  ctx: Context,
  tx: Transaction,
  sessionId: string,
  { kind, amountMinor, refId, reason }: CashMove,
): Promise<CashSessionRow> {
  const session = await cashSessions.lock(tx, sessionId);
  const { resellerId, cashDeskId: id } = session;
  if (session.status === 'closed') throw cashErrors.BILLING_CASH_DESK_CLOSED({ id });
  const expectedMinor = toAmountMinor(BigInt(session.expectedMinor) + BigInt(amountMinor));
  if (expectedMinor < 0)
    throw cashErrors.BILLING_CASH_NOT_THERE({ id, expectedMinor: session.expectedMinor });
  await cashMovements.insert(tx, {
    ...{ id: newId(), resellerId, sessionId, kind, amountMinor },
    ...(refId ? { refId } : {}),
    ...(reason ? { reason } : {}),
    recordedBy: authorOf(ctx.principal),
    createdAt: ctx.clock.now().toString(),
  });
  const [changed] = await cashSessions.change(tx, { id: sessionId }, { expectedMinor });
  return changed as CashSessionRow;
}
