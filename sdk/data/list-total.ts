import { literal, type WhereOptions } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { BoundModel } from './bind-model.ts';
import { KnownEstimates } from './known-estimates.ts';
import { bare, select } from './select-statement.ts';

const exactUpTo = 10_000;

type Rows = Record<string, unknown>[];

/** How many rows a list has in all, as its page tells it. */
export interface Total {
  readonly total: number;
  readonly totalIsEstimate: boolean;
}

/** What is counted. */
export interface Counted {
  readonly read: ReadBatch;
  readonly model: BoundModel;
  readonly condition: WhereOptions;
  /** Whether the condition leaves less than the whole table. */
  readonly restricted: boolean;
  /** The table whose size is the list's, for a list that is a view. */
  readonly table: string;
  readonly mode: 'exact' | 'none' | undefined;
}

/** Statements to send along with those of the page, and what their results say. */
export interface TotalPlan {
  readonly statements: readonly string[];
  total(results: readonly Rows[]): Promise<Total>;
}

/** How the total is found: exactly up to 10,000 rows, beyond them by the planner's statistics, unless all or none are to be counted. */
export function planTotal(counted: Counted): TotalPlan {
  const { read, mode } = counted;
  if (mode === 'none') return estimated(0);
  const count = countStatement(counted);
  if (mode === 'exact')
    return {
      statements: [count],
      total: async ([rows]) => ({ total: countIn(rows), totalIsEstimate: false }),
    };
  const estimates = KnownEstimates.of(read);
  const known = estimates.get(count);
  if (known !== undefined) return estimated(known);
  return {
    statements: [count, sizeStatement(counted.table)],
    async total([rows, size]) {
      const total = countIn(rows);
      if (total <= exactUpTo) return { total, totalIsEstimate: false };
      const estimate = Math.max(total, await estimateOf(counted, Number(size?.[0]?.reltuples ?? 0)));
      estimates.set(count, estimate);
      return { total: estimate, totalIsEstimate: true };
    },
  };
}

function estimated(total: number): TotalPlan {
  return { statements: [], total: async () => ({ total, totalIsEstimate: true }) };
}

function countStatement({ read, model, condition: where, mode }: Counted): string {
  const bound = mode === 'exact' ? {} : { limit: exactUpTo + 1 };
  const counted = select(read, model, { attributes: [literal('1')], where, ...bound });
  return `SELECT count(*) FROM (${bare(counted)}) AS rows`;
}

function sizeStatement(table: string): string {
  return `SELECT reltuples FROM pg_class WHERE oid = '"${table}"'::regclass`;
}

function countIn(rows: Rows | undefined): number {
  return Number(rows?.[0]?.count ?? 0);
}

async function estimateOf({ restricted, read, model, condition }: Counted, size: number): Promise<number> {
  return Math.round(size * (restricted ? await plannedShare(read, model, condition) : 1));
}

/**
 * The share of the table the planner expects to fit. It guesses what row-level security leaves (1 % of a table staff
 * sees all of), but guesses the same with and without the condition.
 */
async function plannedShare(read: ReadBatch, model: BoundModel, where: WhereOptions): Promise<number> {
  const plan = (options: object) =>
    `EXPLAIN (FORMAT JSON) ${bare(select(read, model, { attributes: [literal('1')], ...options }))}`;
  const [fitting, all] = await read.run([plan({ where }), plan({})]);
  return plannedRows(fitting) / plannedRows(all);
}

function plannedRows(explained: Rows | undefined): number {
  const [plan] = (explained?.[0]?.['QUERY PLAN'] ?? []) as { Plan: { 'Plan Rows': number } }[];
  return Math.max(1, plan?.Plan['Plan Rows'] ?? 1);
}
