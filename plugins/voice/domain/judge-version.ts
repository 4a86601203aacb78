/** Whether an order says something new, repeats the one in place, or is out of date. */
export type VersionVerdict = 'new' | 'same-job' | 'out-of-date';

/** Orders may come twice and shuffled: only a higher version counts. */
export function judgeVersion(
  order: { readonly jobId: string; readonly desiredVersion: number },
  inPlace: { readonly lastJobId: string; readonly desiredVersion: number } | undefined,
): VersionVerdict {
  if (!inPlace || order.desiredVersion > inPlace.desiredVersion) return 'new';
  const same = order.desiredVersion === inPlace.desiredVersion && order.jobId === inPlace.lastJobId;
  return same ? 'same-job' : 'out-of-date';
}
