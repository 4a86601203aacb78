import {
  type ActionDefinition,
  type ActionName,
  type Context,
  defineAction,
  type Page,
  type ParamsOf,
  pageOf,
  platformErrors,
  type ResultOf,
  type Transaction,
} from '@isp/sdk';
import type { TSchema } from 'typebox';
import { kept } from './kept-reports.ts';
import { pageOfRows } from './paging.ts';
import { visibleResellers } from './visible.ts';

/** What reports reckon with. */
export interface ReportFacts {
  /** Null: of all resellers. */
  readonly resellers: readonly string[] | null;
  /** UTC. */
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}

export interface ReportSpec<N extends ActionName, Row> {
  readonly summary: string;
  readonly permission: string;
  readonly params: TSchema;
  readonly row: TSchema;
  readonly example?: ParamsOf<N>;
  /** All rows, in order. They are reckoned for the first page and kept for the next ones. */
  rows(tx: Transaction, params: ParamsOf<N>, facts: ReportFacts): Promise<readonly Row[]>;
}

type Wish = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly total?: unknown;
  readonly resellerId?: string;
};

/** A report whose rows are few and take a while: one action, with its route. */
export function defineReport<N extends ActionName & `billing.reports.${string}`, Row>(
  name: N,
  { summary, permission, params, row, example, rows }: ReportSpec<N, Row>,
): ActionDefinition {
  return defineAction(name, {
    ...{ summary, permission, params },
    rest: `GET /billing/reports/${name.slice('billing.reports.'.length)}`,
    result: pageOf(row),
    timeoutMs: 60_000,
    errors: [platformErrors.NOT_FOUND],
    ...(example ? { example } : {}),
    async handler(ctx, given) {
      const { limit, cursor, total, ...asked } = given as Wish;
      const facts = factsOf(ctx, asked.resellerId);
      const key = JSON.stringify([name, facts.resellers, asked]);
      const all = await kept(ctx, { key, forMs: 60_000, mayBeOld: cursor !== undefined }, (tx) =>
        rows(tx, given, facts),
      );
      return pageOfRows(all, { limit, cursor }) as Page<Row> as ResultOf<N>;
    },
  });
}

/** Who asks, and when. */
export function factsOf(ctx: Context, resellerId?: string): ReportFacts {
  const now = ctx.clock.now();
  return {
    resellers: visibleResellers(ctx.principal, resellerId),
    today: now.toZonedDateTimeISO('UTC').toPlainDate(),
    now,
  };
}
