import { useHost } from '@isp/sdk/ui';
import { DateField, type FormState, NumberField } from '@isp/ui/forms';
import type { ReactNode } from 'react';

/** Limits of a key; undefined: none. */
export interface LimitValues {
  readonly dailyQuota: number | undefined;
  readonly monthlyQuota: number | undefined;
  readonly ratePerSecond: number | undefined;
  /** `YYYY-MM-DD`: the last day it works. */
  readonly lastDay: string | undefined;
}

/** No limits at all. */
export const noLimits: LimitValues = {
  dailyQuota: undefined,
  monthlyQuota: undefined,
  ratePerSecond: undefined,
  lastDay: undefined,
};

/** How much a key may do, and how long. */
export function LimitFields({ form }: { readonly form: Pick<FormState<LimitValues>, 'at'> }): ReactNode {
  const { t } = useHost();
  const number = (name: string) => form.at<number | undefined>(`/${name}`);
  return (
    <>
      <NumberField
        {...number('ratePerSecond')}
        label={t('Calls a second')}
        description={t('Left empty: no limit.')}
        min={1}
        max={100_000}
      />
      <NumberField
        {...number('dailyQuota')}
        label={t('Calls a day')}
        description={t('A day and a month are those of UTC. Refused calls do not count.')}
        min={1}
        max={1_000_000_000}
      />
      <NumberField {...number('monthlyQuota')} label={t('Calls a month')} min={1} max={1_000_000_000} />
      <DateField
        {...form.at<string | undefined>('/lastDay')}
        label={t('Last day')}
        description={t('Left empty: it does not expire.')}
      />
    </>
  );
}

/** The end of a calendar day of this browser's time zone, as an instant. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

/** The calendar day of an instant in this browser's time zone. */
export function dayOf(instant: string | undefined): string | undefined {
  if (instant === undefined) return undefined;
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
