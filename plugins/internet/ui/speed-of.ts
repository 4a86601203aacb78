/** `100 / 50 Mbit/s` of the fields an internet tariff has. */
export function speedOf(tariff: object): string | undefined {
  const { downKbps, upKbps } = tariff as { downKbps?: unknown; upKbps?: unknown };
  if (typeof downKbps !== 'number' || typeof upKbps !== 'number') return undefined;
  return `${downKbps / 1_000} / ${upKbps / 1_000} Mbit/s`;
}
