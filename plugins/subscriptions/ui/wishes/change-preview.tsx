import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { CivilDate, ErrorPanel, KeyValue, Money, Section, Skeleton, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { periodText } from '../names.ts';
import type { ChangeOfTariff } from './change-of-tariff.ts';

type Preview = NonNullable<AnswerOf<'/services/{id}/change-tariff', 'post'>['preview']>;

interface ChangePreviewProps {
  readonly serviceId: string;
  readonly change: ChangeOfTariff;
}

/** What another tariff would change; nothing is stored. */
export function ChangePreview({ serviceId: id, change }: ChangePreviewProps): ReactNode {
  const { t, api } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['services', id, 'tariff-preview', change],
    queryFn: ({ signal }) =>
      api.post('/services/{id}/change-tariff', {
        params: { path: { id } },
        body: { ...change, preview: true },
        signal,
      }),
    gcTime: 0,
    retry: false,
  });
  const preview = data?.preview;
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!preview) return <Skeleton lines={4} />;
  return (
    <Section title={t('What will change')}>
      <KeyValue
        items={[
          { label: t('First day'), value: <CivilDate value={preview.effectiveOn} /> },
          { label: t('Until then'), value: <Side side={preview.from} /> },
          { label: t('Then'), value: <Side side={preview.to} /> },
          ...networkItems(preview.network),
          ...(preview.components ?? []).map(({ id: component, from, to }) => ({
            label: t('Component {name}', { name: `${from.name} ${component.slice(-4)}` }),
            value: <Side side={to} />,
          })),
        ]}
      />
    </Section>
  );
}

function Side({ side }: { readonly side: Preview['from'] }): ReactNode {
  const { t } = useHost();
  return (
    <>
      {side.name} · <Money value={side.price} />{' '}
      <Text dimmed size="sm" as="span">
        {periodText(side.billingPeriod, t)}
      </Text>
    </>
  );
}

/** What the network would be told, as far as it is one value each. */
function networkItems(network: Preview['network']) {
  return Object.entries(network)
    .filter(([, value]) => typeof value !== 'object')
    .map(([label, value]) => ({ label, value: String(value) }));
}
