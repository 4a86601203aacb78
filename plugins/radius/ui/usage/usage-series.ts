interface Slice {
  readonly from: string;
  readonly inputBytes: number | string;
  readonly outputBytes: number | string;
}

/** What a line chart takes of slices of usage. Bytes above 2^53 lose their last digits here, which no line shows. */
export function usageSeries(slices: readonly Slice[], names: { readonly down: string; readonly up: string }) {
  return {
    times: slices.map(({ from }) => Math.round(Date.parse(from) / 1_000)),
    series: [
      { label: names.down, values: slices.map(({ outputBytes }) => Number(outputBytes)) },
      { label: names.up, values: slices.map(({ inputBytes }) => Number(inputBytes)) },
    ],
  };
}
