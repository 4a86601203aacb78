/**
 * Jobs that wait for each other, so that none of them could ever begin: the way from a job back to itself.
 *
 * @param dependsOn what each job depends on; jobs that are not there wait for nothing
 */
export function findCircle(
  start: string,
  dependsOn: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const next of dependsOn.get(way.at(-1) as string) ?? []) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

/** Why a job in a circle waits for a person. */
export function circleReason(circle: readonly string[]): string {
  return `these jobs wait for each other, so none of them can begin: ${circle.join(' → ')}; complete or cancel one, or order anew without it`;
}
