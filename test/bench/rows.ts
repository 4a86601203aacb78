/** One measured figure, with what it was measured beside. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  /** value ÷ baseline. */
  readonly ratio?: number;
}

export function row(name: string, value: number, unit: string, baseline?: number): Row {
  const rounded = round(value);
  if (baseline === undefined) return { name, value: rounded, unit };
  return {
    name,
    value: rounded,
    unit,
    baseline: round(baseline),
    ratio: Number((value / baseline).toFixed(2)),
  };
}

export function printRows(rows: readonly Row[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
  else for (const one of rows) process.stdout.write(`${line(one)}\n`);
}

function line({ name, value, unit, baseline, ratio }: Row): string {
  const beside = baseline === undefined ? '' : `   beside ${baseline} ${unit}: ratio ${ratio}`;
  return `${name.padEnd(64)} ${`${value} ${unit}`.padStart(18)}${beside}`;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
