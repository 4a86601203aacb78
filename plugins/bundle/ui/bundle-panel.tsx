import { type AnswerOf, useHost, useLive } from '@isp/sdk/ui';
import { Callout, CivilDate, ErrorPanel, Group, Link, Skeleton, Stack, StatusBadge, Text } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { OrderAgain, type OrderedAgain } from './order-again.tsx';
import { Credentials } from './ordered-parts.tsx';
import { TakeCredentials } from './take-credentials.tsx';
import { useTariffName } from './tariff-name.ts';

type Bundle = AnswerOf<'/bundles/{id}', 'get'>;

/** On the page of a bundle: its components, and how far the order of each is. */
export default function BundlePanel({ serviceId: id }: { readonly serviceId: string }): ReactNode {
  const { t, api, can } = useHost();
  const { data, error, refetch } = useQuery({
    queryKey: ['bundles', id],
    queryFn: ({ signal }) => api.get('/bundles/{id}', { params: { path: { id } }, signal }),
  });
  const [made, setMade] = useState<OrderedAgain>();
  useLive('jobs', () => void refetch());
  // Here, since what was refused is not shown any more when it was ordered.
  const ordered = (answer: OrderedAgain) => {
    setMade(answer);
    return refetch();
  };
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} compact />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <Stack>
      <Text dimmed size="sm">
        {t('From')} <CivilDate value={data.startDate} />
      </Text>
      {data.components.map((part) => (
        <Component key={part.id} part={part} onDone={ordered} />
      ))}
      {made && <Credentials of={made} />}
      {can('bundle.service.order') && <TakeCredentials bundleId={id} />}
    </Stack>
  );
}

interface ComponentProps {
  readonly part: Bundle['components'][number];
  onDone(ordered: OrderedAgain): unknown;
}

function Component({ part, onDone }: ComponentProps): ReactNode {
  const { t, can } = useHost();
  const name = useTariffName(part);
  const { state, reason } = part;
  return (
    <Stack gap="xs">
      <Group justify="between" align="center">
        {state === 'ordered' ? <Link href={`/subscriptions/${part.id}`}>{name}</Link> : <Text>{name}</Text>}
        <StatusBadge status={state} />
      </Group>
      {state === 'refused' && (
        <Callout
          tone="bad"
          action={can('bundle.service.order') && <OrderAgain part={part} onDone={onDone} />}
        >
          {reason ?? t('The plugin of its type has refused it.')}
        </Callout>
      )}
    </Stack>
  );
}
