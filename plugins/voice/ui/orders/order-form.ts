import type { Translate } from '@isp/sdk/ui';

/** What the order asks for. */
export interface OrderForm {
  readonly tariffId: string | undefined;
  /** `YYYY-MM-DD`; undefined: today. */
  readonly startDate: string | undefined;
  /** Undefined: the next free one; none: a line that only calls. */
  readonly numbers: readonly string[] | undefined;
}

/** An order nothing was chosen of. */
export const emptyOrder: OrderForm = { tariffId: undefined, startDate: undefined, numbers: undefined };

/** What is sent: nothing that was left out. */
export function toOrder({ tariffId = '', startDate, numbers }: OrderForm) {
  return {
    tariffId,
    ...(startDate ? { startDate } : {}),
    ...(numbers ? { numbers: [...numbers] } : {}),
  };
}

/** What a voice tariff has in it: `120 minutes included`. */
export function describeVoice(tariff: object, t: Translate): string | undefined {
  const { includedSeconds } = tariff as { includedSeconds?: unknown };
  if (typeof includedSeconds !== 'number' || includedSeconds === 0) return undefined;
  return t('{minutes|One minute|{minutes} minutes} included', { minutes: Math.floor(includedSeconds / 60) });
}
