import type { Transaction } from '@isp/sdk';
import { exact, sumExact } from '@isp/sdk/money';
import type { CallSum, SumCallsParams } from '../contract/index.ts';

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

/** What the calls of a service cost together in a time, exactly. The service was found for the caller before. */
export async function sumOfCalls(tx: Transaction, params: SumCallsParams): Promise<CallSum> {
  const parts = await partsOf(tx, params);
  const sum = sumExact(parts.map((one) => exact(BigInt(one.numerator), BigInt(one.denominator))));
  const [{ currency } = {}] = parts;
  return {
    ...(await countOf(tx, params)),
    amount: { numerator: sum.n.toString(), denominator: sum.d.toString() },
    ...(currency ? { currency } : {}),
  };
}

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
