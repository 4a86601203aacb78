import { defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { exact, sumExact } from '@isp/sdk/money';
import { CallSum, SumCallsParams } from '../contract/index.ts';
import { voiceServices } from '../data/voice-service-store.ts';

interface Counted {
  readonly calls: number;
  readonly seconds: number;
  readonly billedSeconds: number;
  readonly includedSeconds: number;
  readonly waiting: number;
  readonly failed: number;
}

interface Part {
  readonly numerator: string;
  readonly denominator: string;
  readonly currency: string;
}

/** What the calls of a service cost together; an invoice line rounds it, once. */
export const sumCalls = defineAction('voice.calls.sum', {
  summary: 'Adds up what the calls of a service cost in a time, exactly.',
  permission: 'voice.call.read',
  params: SumCallsParams,
  result: CallSum,
  idempotent: true,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, params) =>
    ctx.transaction(
      async (tx) => {
        const { serviceId } = params;
        if (!(await voiceServices.find(tx, { serviceId }))) throw platformErrors.NOT_FOUND({ id: serviceId });
        const parts = await partsOf(tx, params);
        const sum = sumExact(parts.map((one) => exact(BigInt(one.numerator), BigInt(one.denominator))));
        const [{ currency } = {}] = parts;
        return {
          ...(await countOf(tx, params)),
          amount: { numerator: sum.n.toString(), denominator: sum.d.toString() },
          ...(currency ? { currency } : {}),
        };
      },
      { readOnly: true },
    ),
});

const inTime = 'service_id = $1 AND started_at >= $2 AND started_at < $3';

async function countOf(tx: Transaction, { serviceId, from, to }: SumCallsParams): Promise<Counted> {
  const rated = `FILTER (WHERE status = 'rated')`;
  const [counted] = await tx.query<Counted>(
    `SELECT count(*) ${rated}::integer AS calls, coalesce(sum(seconds) ${rated}, 0)::integer AS seconds,
       coalesce(sum(billed_seconds) ${rated}, 0)::integer AS "billedSeconds",
       coalesce(sum(included_seconds) ${rated}, 0)::integer AS "includedSeconds",
       count(*) FILTER (WHERE status = 'waiting')::integer AS waiting,
       count(*) FILTER (WHERE status = 'failed')::integer AS failed
     FROM calls WHERE ${inTime}`,
    [serviceId, from, to],
  );
  return counted as Counted;
}

/** The prices of one denominator are added by the database; there are few denominators. */
function partsOf(tx: Transaction, { serviceId, from, to }: SumCallsParams): Promise<Part[]> {
  return tx.query<Part>(
    `SELECT sum(amount_numerator)::text AS numerator, amount_denominator::text AS denominator, currency
     FROM calls WHERE ${inTime} AND status = 'rated' GROUP BY amount_denominator, currency`,
    [serviceId, from, to],
  );
}
