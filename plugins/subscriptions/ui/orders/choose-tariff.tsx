import { type RowOf, SlotPlace, useHost, useSlot } from '@isp/sdk/ui';
import { ButtonLink, EmptyState, ErrorPanel, Skeleton, Stack, useFormat } from '@isp/ui';
import { DateField, type FormState, RadioGroup } from '@isp/ui/forms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { periodText } from '../names.ts';

type Tariff = RowOf<'/tariffs'>;

/** Of the form of an order, what is asked for here. */
interface TariffChoice {
  readonly tariffId: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly startDate: string | undefined;
}

interface ChooseTariffProps {
  readonly type: string;
  readonly customerId: string;
  readonly form: FormState<TariffChoice>;
  /** What the type has to say of a tariff, such as its speed. */
  describe?(tariff: Tariff): string | undefined;
  /** Another one was chosen. */
  onChosen?(): void;
}

/** The first step of an order: which tariff of a type, from when, and what the first bill will have of it. */
export default function ChooseTariff({
  type,
  customerId,
  form,
  describe,
  onChosen,
}: ChooseTariffProps): ReactNode {
  const { t } = useHost();
  const format = useFormat();
  const { data: tariffs, error, refetch } = useTariffs(type);
  const previews = useSlot('order.preview/v1');
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!tariffs) return <Skeleton lines={6} />;
  if (tariffs.length === 0) return <NoTariff />;
  const { tariffId, startDate: from } = form.values;
  const choice = form.field('tariffId');
  return (
    <Stack>
      <RadioGroup
        {...choice}
        onChange={(id) => {
          choice.onChange(id);
          onChosen?.();
        }}
        label={t('Tariff')}
        required
        options={tariffs.map((tariff) => ({
          value: tariff.id,
          label: tariff.name,
          description: [
            `${format.money(tariff.price)} ${periodText(tariff.billingPeriod, t)}`,
            describe?.(tariff),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <DateField {...form.field('startDate')} label={t('From')} description={t('Empty: today.')} />
      {tariffId &&
        previews.map((entry) => (
          <SlotPlace key={entry.id} entry={entry} given={{ customerId, tariffId, from }} />
        ))}
    </Stack>
  );
}

/** All that can be ordered of a type, by their names. */
function useTariffs(type: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: ['tariffs', 'to-order', type],
    queryFn: async ({ signal }) => {
      const query = { limit: 200, sort: 'name', 'filter[type]': type, 'filter[status]': 'active' } as const;
      const found: Tariff[] = [];
      for await (const tariff of api.pages('/tariffs', { params: { query }, signal })) found.push(tariff);
      return found;
    },
  });
}

function NoTariff(): ReactNode {
  const { t, can } = useHost();
  const add = can('subscriptions.tariff.create') && (
    <ButtonLink href="/subscriptions/tariffs/new" icon="plus">
      {t('Add tariff')}
    </ButtonLink>
  );
  return (
    <EmptyState title={t('There is no tariff of this kind yet')} icon="wallet" action={add}>
      {t('Add one; then it can be ordered here.')}
    </EmptyState>
  );
}
