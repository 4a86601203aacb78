import { type Context, type Transaction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import {
  type LaterWish,
  type ScheduledChange,
  type Service,
  type SuspensionReason,
  subscriptionsErrors,
} from '../contract/index.ts';
import { scheduledChanges } from '../data/scheduled-change-store.ts';

const farthestYears = 2;

/** A change that is to wait for a day. */
export interface LaterChange {
  readonly service: Service;
  readonly wish: LaterWish;
  readonly tariffId?: string | undefined;
  readonly reason?: SuspensionReason | undefined;
  /** Begins at midnight in the customer's zone. */
  readonly dueOn: Temporal.PlainDate;
  readonly timeZone: string;
}

/** Refuses a day that is not after today, or so far away that it is a mistake. `path` names the field it came in. */
export function assertLater(
  ctx: Context,
  { dueOn, timeZone, path }: { dueOn: Temporal.PlainDate; timeZone: string; path: string },
): void {
  const today = ctx.clock.today(timeZone);
  const last = today.add({ years: farthestYears });
  const isLater = Temporal.PlainDate.compare(dueOn, today) > 0;
  if (isLater && Temporal.PlainDate.compare(dueOn, last) <= 0) return;
  const message = `must be a day after today (${today}) and not after ${last}`;
  throw validationFailed([{ path, message }]);
}

/** Writes the change down, with the timer that carries it out. Of each kind one may wait per service. */
export async function scheduleChange(
  ctx: Context,
  tx: Transaction,
  later: LaterChange,
): Promise<ScheduledChange> {
  const change = toRow(later, ctx.clock.now().toString());
  if (!(await scheduledChanges.insertOnce(tx, change))) await refuse(tx, change);
  const timer = { key: `change ${change.id}`, dueAt: Temporal.Instant.from(change.dueAt) };
  await ctx.setTimer(tx, 'subscriptions.apply-scheduled-change', { changeId: change.id }, timer);
  return change;
}

function toRow({ service, dueOn, timeZone, ...asked }: LaterChange, createdAt: string): ScheduledChange {
  const { id: serviceId, customerId, resellerId } = service;
  const dueAt = dueOn.toZonedDateTime(timeZone).toInstant().toString();
  const { wish, tariffId, reason } = asked;
  return {
    ...{ id: newId(), serviceId, customerId, resellerId, wish },
    ...(tariffId ? { tariffId } : {}),
    ...(reason ? { reason } : {}),
    ...{ dueOn: dueOn.toString(), dueAt, status: 'waiting', createdAt },
  };
}

async function refuse(tx: Transaction, { serviceId: id, wish }: ScheduledChange): Promise<never> {
  const waiting = await scheduledChanges.find(tx, { serviceId: id, wish, status: 'waiting' });
  const { dueOn = 'another day', id: changeId = '' } = waiting ?? {};
  throw subscriptionsErrors.SUBSCRIPTIONS_CHANGE_WAITING({ id, wish, dueOn, changeId });
}
