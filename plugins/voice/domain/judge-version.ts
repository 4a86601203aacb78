/** Whether an order says something new, repeats the one in place, or is out of date. */
export type VersionVerdict = 'new' | 'same-job' | 'out-of-date';

/** Orders may come twice and shuffled: only a higher version counts, and one that undoes the order in place. */
export function judgeVersion(
  order: { readonly jobId: string; readonly desiredVersion: number; readonly undo?: boolean | undefined },
  inPlace: { readonly lastJobId: string; readonly desiredVersion: number } | undefined,
): VersionVerdict {
  if (!inPlace || order.desiredVersion > inPlace.desiredVersion) return 'new';
  const same = order.desiredVersion === inPlace.desiredVersion && order.jobId === inPlace.lastJobId;
  if (same) return order.undo ? 'new' : 'same-job';
  return 'out-of-date';
}
