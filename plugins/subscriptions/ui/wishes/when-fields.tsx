import { useHost } from '@isp/sdk/ui';
import { Stack } from '@isp/ui';
import { DateField, RadioGroup } from '@isp/ui/forms';
import type { ReactNode } from 'react';

/** At once, with the next billing cycle, or on a day. */
export interface When {
  readonly kind: 'now' | 'next-cycle' | 'date';
  /** `YYYY-MM-DD`, with `date`. */
  readonly day: string | undefined;
}

/** At once. */
export const atOnce: When = { kind: 'now', day: undefined };

/** Whether it is said when: a day that is chosen has to be named too. */
export const isSaid = ({ kind, day }: When): boolean => kind !== 'date' || day !== undefined;

/** Tomorrow of this computer, `YYYY-MM-DD`. The platform looks at the customer's time zone. */
export function tomorrow(now = new Date()): string {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}`;
}

interface WhenFieldsProps {
  readonly value: When;
  onChange(value: When): void;
  /** Whether the beginning of the next billing cycle can be chosen. */
  readonly withCycle?: boolean;
}

/** When something is to take effect. */
export function WhenFields({ value, onChange, withCycle = false }: WhenFieldsProps): ReactNode {
  const { t } = useHost();
  return (
    <Stack>
      <RadioGroup
        label={t('When')}
        value={value.kind}
        onChange={(kind) => onChange({ kind: (kind ?? 'now') as When['kind'], day: value.day ?? tomorrow() })}
        options={[
          { value: 'now', label: t('At once') },
          ...(withCycle ? [{ value: 'next-cycle', label: t('With the next billing cycle') }] : []),
          { value: 'date', label: t('On a day') },
        ]}
      />
      {value.kind === 'date' && (
        <DateField
          label={t('Day')}
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
          min={tomorrow()}
          {...(isSaid(value) ? {} : { description: t('Choose a day after today.') })}
          required
        />
      )}
    </Stack>
  );
}
