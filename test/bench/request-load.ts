import autocannon from 'autocannon';

export interface LoadFigures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
}

/** As many requests as get through over some connections, for some seconds. */
export async function requestLoad(options: {
  url: string;
  token?: string;
  connections: number;
  seconds: number;
}): Promise<LoadFigures> {
  const result = await autocannon({
    url: options.url,
    connections: options.connections,
    duration: options.seconds,
    headers: options.token ? { authorization: `Bearer ${options.token}` } : {},
  });
  return {
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** Runs two loads in turns, so that what else the machine does meets both, and answers the medians. */
export async function inTurns(
  rounds: number,
  loads: readonly (() => Promise<LoadFigures>)[],
): Promise<LoadFigures[]> {
  const figures: LoadFigures[][] = loads.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, load] of loads.entries()) figures[index]?.push(await load());
  }
  return figures.map(median);
}

function median(figures: LoadFigures[]): LoadFigures {
  const sorted = figures.toSorted((one, other) => one.perSecond - other.perSecond);
  const failed = figures.reduce((sum, one) => sum + one.failed, 0);
  return { ...(sorted[Math.floor(sorted.length / 2)] as LoadFigures), failed };
}
