/** Packets a second that one NAS is sent at most; more make small ones drop all of them. */
export const perSecond = 50;

/** Gives each NAS its turns: answers the milliseconds to wait until the next one of this NAS. */
export function createPace(nowMs: () => number): (nasId: string) => number {
  const nextAt = new Map<string, number>();
  return (nasId) => {
    const now = nowMs();
    const at = Math.max(now, nextAt.get(nasId) ?? 0);
    nextAt.set(nasId, at + 1_000 / perSecond);
    return at - now;
  };
}
