import { SlotPlace, useHost, useSlot } from '@isp/sdk/ui';
import { ErrorPanel, Section, Skeleton, Stack, Text } from '@isp/ui';
import type { FormState } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import type { OrderForm } from './order-form.ts';
import { type Tariff, useParts } from './tariff-queries.ts';

interface ComponentFieldsProps {
  readonly form: FormState<OrderForm>;
}

/** What each component of the chosen bundle asks for, by the plugins of their types. */
export function ComponentFields({ form }: ComponentFieldsProps): ReactNode {
  const { parts, error, refetch } = useParts(form.values.tariffId);
  if (error) return <ErrorPanel error={error} onRetry={refetch} />;
  if (!parts) return <Skeleton lines={6} />;
  return (
    <Stack>
      {parts.map((tariff, place) => (
        <OneComponent key={place} form={form} tariff={tariff} at={`/components/${place}`} />
      ))}
    </Stack>
  );
}

interface OneComponentProps extends ComponentFieldsProps {
  readonly tariff: Tariff;
  readonly at: string;
}

function OneComponent({ form, tariff, at }: OneComponentProps): ReactNode {
  const { t } = useHost();
  const fields = useSlot(`order.fields.${tariff.type}/v1`);
  return (
    <Section title={tariff.name}>
      {fields.length === 0 && <Text dimmed>{t('Nothing is asked for.')}</Text>}
      {fields.map((entry) => (
        <SlotPlace key={entry.id} entry={entry} given={{ form, at }} />
      ))}
    </Section>
  );
}
