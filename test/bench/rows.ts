/** One measured figure, with what it was measured beside and what it has to be. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  /** value ÷ baseline; none where the baseline is 0. */
  readonly ratio?: number;
  /** What is asked of the value, or of the ratio: `≤ 1000`, `= 0`, `ratio ≤ 3`. */
  readonly limit?: string;
  /** Whether it is so; not there without a limit. */
  readonly holds?: boolean;
}

export function row(name: string, value: number, unit: string, baseline?: number): Row {
  const rounded = round(value);
  if (baseline === undefined) return { name, value: rounded, unit };
  const ratio = baseline === 0 ? {} : { ratio: Number((value / baseline).toFixed(2)) };
  return { name, value: rounded, unit, baseline: round(baseline), ...ratio };
}

/** The value may not be above the limit; one that could not be measured does not hold. */
export function atMost(limit: number, measured: Row): Row {
  return { ...measured, limit: `≤ ${limit}`, holds: measured.value <= limit };
}

/** The value may not be below the limit. */
export function atLeast(limit: number, measured: Row): Row {
  return { ...measured, limit: `≥ ${limit}`, holds: measured.value >= limit };
}

/** Counts that have to be exact: 0 lost, 1 for "it is so". */
export function exactly(limit: number, measured: Row): Row {
  return { ...measured, limit: `= ${limit}`, holds: measured.value === limit };
}

/** The value may be so many times its baseline. */
export function ratioAtMost(limit: number, measured: Row): Row {
  const { value, baseline, ratio } = measured;
  const holds = ratio === undefined ? value === baseline : ratio <= limit;
  return { ...measured, limit: `ratio ≤ ${limit}`, holds };
}

/** The value has to be so many times its baseline. */
export function ratioAtLeast(limit: number, measured: Row): Row {
  return { ...measured, limit: `ratio ≥ ${limit}`, holds: (measured.ratio ?? Number.NaN) >= limit };
}

/** Rows to standard output; which of them do not hold to standard error, so that the output stays JSON with `--json`. */
export function printRows(rows: readonly Row[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
  else for (const one of rows) process.stdout.write(`${line(one)}\n`);
  const judged = rows.filter(({ holds }) => holds !== undefined);
  if (judged.length > 0) process.stderr.write(verdict(judged));
}

function verdict(judged: readonly Row[]): string {
  const broken = judged.filter(({ holds }) => !holds);
  if (broken.length === 0) return `\nall ${judged.length} rows with a limit hold\n`;
  const lines = broken.map((one) => `  ${one.name}: ${measuredText(one)} (${one.limit})`);
  return `\n${broken.length} of ${judged.length} rows with a limit DO NOT HOLD:\n${lines.join('\n')}\n`;
}

function line(one: Row): string {
  const { name, unit, baseline, ratio, limit, holds } = one;
  const beside =
    baseline === undefined
      ? ''
      : `   beside ${`${baseline} ${unit}`.trim()}${ratio === undefined ? '' : `: ratio ${ratio}`}`;
  const judged = limit === undefined ? '' : `   ${limit}: ${holds ? 'holds' : 'DOES NOT HOLD'}`;
  return `${name.padEnd(72)} ${measuredText(one).padStart(18)}${beside}${judged}`;
}

function measuredText({ value, unit, ratio, limit }: Row): string {
  const times = limit?.startsWith('ratio') && ratio !== undefined ? `, ratio ${ratio}` : '';
  return `${value} ${unit}`.trim() + times;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
