import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { ButtonLink, Card, CardGrid, EmptyState, KeyValue, Page, PageHeader, Rate } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { gardenReasons } from './garden-words.ts';

/** What suspended subscribers get and read. */
export type Garden = AnswerOf<'/radius/gardens', 'get'>['data'][number];

/** All gardens; there is one for each reason. */
export function useGardens() {
  const { api } = useHost();
  return useQuery({
    queryKey: ['radius', 'gardens'],
    queryFn: ({ signal }) => api.get('/radius/gardens', { signal }),
  });
}

/** The walled gardens, by the reason one is in them. */
export default function GardenList(): ReactNode {
  const { t } = useHost();
  const { data, error, refetch } = useGardens();
  return (
    <Page>
      <PageHeader
        title={t('Walled gardens')}
        subtitle={t('What the network gives suspended subscribers, and what they read.')}
      />
      <CardGrid
        rows={data?.data}
        error={error}
        onRetry={() => refetch()}
        min={320}
        empty={
          <EmptyState title={t('No gardens')} icon="lock">
            {t('They come with the platform. Start the RADIUS plugin anew.')}
          </EmptyState>
        }
      >
        {(garden) => <GardenCard key={garden.reason} garden={garden} />}
      </CardGrid>
    </Page>
  );
}

function GardenCard({ garden }: { readonly garden: Garden }): ReactNode {
  const { t, can } = useHost();
  const { reason } = garden;
  return (
    <Card
      title={gardenReasons(t).find(({ value }) => value === reason)?.label ?? reason}
      actions={
        can('radius.garden.change') && (
          <ButtonLink href={`/radius/gardens/${reason}`} icon="edit" size="sm">
            {t('Change')}
          </ButtonLink>
        )
      }
    >
      <KeyValue
        items={[
          {
            label: t('Speed'),
            value: (
              <>
                <Rate kbps={garden.downKbps} /> / <Rate kbps={garden.upKbps} />
              </>
            ),
          },
          { label: t('List on the access server'), value: garden.list },
          { label: t('Pool'), value: garden.pool },
          { label: t('Can be reached'), value: garden.allow.join(', ') },
          { label: t('Where one pays'), value: garden.payUrl },
          { label: t('Languages of its own text'), value: Object.keys(garden.texts).join(', ') },
        ]}
      />
    </Card>
  );
}
