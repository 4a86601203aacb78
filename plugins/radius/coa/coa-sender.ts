import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '@isp/sdk';
import { claimDue, type DueRequest } from '../data/coa-store.ts';
import { readLoginRecords } from '../data/login-record-store.ts';
import { coaPacket } from './coa-packet.ts';
import { exchange } from './exchange.ts';
import { createPace } from './pace.ts';
import { readAnswer, settleAnswer } from './settle-answer.ts';

/** Sends what is due to the NAS, in each process of the plugin: a row is claimed by one of them. */
export interface CoaSender {
  start(): void;
  /** Looks at once. */
  wake(): void;
  /** Begins nothing new and waits for what is on its way. */
  drain(): Promise<void>;
}

const lookEveryMs = 500;
const batch = 50;
/** Requests on their way at most, in all and to one NAS: a silent NAS keeps nobody else waiting. */
const limits = { all: 400, perNas: 64 };

/** @param waits seconds after each sending of a packet; default RFC 5176's ladder of 30 s. */
export function createCoaSender(context: Context, waits?: readonly number[]): CoaSender {
  const pace = createPace(Date.now);
  const underWay = new Map<Promise<void>, string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let draining = false;

  function busyNas(): string[] {
    const counts = new Map<string, number>();
    for (const nasId of underWay.values()) counts.set(nasId, (counts.get(nasId) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= limits.perNas).map(([nasId]) => nasId);
  }

  async function sendOne(due: DueRequest): Promise<void> {
    try {
      await wait(pace(due.nasId));
      const reply = due.nas ? await send(context, due, due.nas, waits) : undefined;
      await settleAnswer(context, due, readAnswer(reply));
    } catch (error) {
      context.log.error({ error, requestId: due.id }, 'a CoA request could not be sent; it comes up again');
    }
  }

  async function look(): Promise<void> {
    for (let claimed = batch; claimed === batch && !draining && underWay.size < limits.all; ) {
      const due = await context.transaction((tx) => claimDue(tx, batch, busyNas()));
      for (const one of due) {
        const sending = sendOne(one).finally(() => underWay.delete(sending));
        underWay.set(sending, one.nasId);
      }
      claimed = due.length;
    }
  }

  function wake(): void {
    clearTimeout(timer);
    if (draining) return;
    looking ??= look()
      .catch((error) => context.log.error({ error }, 'CoA requests that are due could not be read'))
      .finally(() => {
        looking = undefined;
        if (!draining) timer = setTimeout(wake, lookEveryMs);
      });
  }

  return {
    start: wake,
    wake,
    async drain() {
      draining = true;
      clearTimeout(timer);
      await looking;
      await Promise.all(underWay.keys());
    },
  };
}

async function send(
  context: Context,
  due: DueRequest,
  nas: NonNullable<DueRequest['nas']>,
  waits: readonly number[] | undefined,
) {
  const [record] = await readLoginRecords(context.read, [due.login]);
  if (!record) return undefined;
  return exchange(coaPacket(due, record, nas), nas, waits);
}
