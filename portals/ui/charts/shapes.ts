/** A line through values, as an SVG path. One value is a level line; none is nothing. */
export function linePath(
  values: readonly number[],
  { width, height, inset }: { readonly width: number; readonly height: number; readonly inset: number },
): string {
  if (values.length === 0) return '';
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  const inner = height - 2 * inset;
  const y = (value: number) => inset + (span === 0 ? inner / 2 : inner - ((value - least) / span) * inner);
  const points = values.length === 1 ? [values[0] as number, values[0] as number] : values;
  const step = width / (points.length - 1);
  return points.map((value, at) => `${at === 0 ? 'M' : 'L'}${round(at * step)} ${round(y(value))}`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Where each share of a circle of 100 begins and how long it is. */
export function arcs(values: readonly number[]): { readonly begin: number; readonly length: number }[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  let begin = 0;
  return values.map((value) => {
    const length = whole === 0 ? 0 : (value / whole) * 100;
    const arc = { begin, length };
    begin += length;
    return arc;
  });
}
