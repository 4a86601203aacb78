const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** `87 MB`, `1.4 GB`: three digits at most are told. */
export function sizeText(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${value < 10 && step > 0 ? value.toFixed(1) : Math.round(value)} ${units[step]}`;
}

/** `340 ms`, `4.2 s`, `12 min`, `3 h`, `5 days`. */
export function durationText(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} days`;
}

/** `12 min ago`, `in 4.2 s`. */
export function distanceText(instant: string, now: Date): string {
  const ms = now.getTime() - Date.parse(instant);
  return ms >= 0 ? `${durationText(ms)} ago` : `in ${durationText(-ms)}`;
}

/** How long ago an instant was: `12 min`. */
export function ageText(instant: string, now: Date): string {
  return durationText(Math.max(0, now.getTime() - Date.parse(instant)));
}

/** `1 incident`, `3 incidents`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
