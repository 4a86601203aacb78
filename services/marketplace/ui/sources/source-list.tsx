import { useHost } from '@isp/sdk/ui';
import { Button, ButtonLink, CardGrid, EmptyState, Page, PageHeader } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { RefreshSources } from '../refresh-sources.tsx';
import { AddSource } from './add-source.tsx';
import { SourceCard } from './source-card.tsx';

/** Where plugins come from, how the last look at each place went, adding and removing them. */
export default function SourceList(): ReactNode {
  const { t, api, can } = useHost();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['marketplace', 'sources'],
    queryFn: ({ signal }) => api.get('/marketplace/sources', { signal }),
  });
  return (
    <Page>
      <PageHeader
        title={t('Sources')}
        subtitle={t('Where plugins come from. Of two with the same plugin the lower order offers it.')}
        back={{ href: '/marketplace', label: t('Marketplace') }}
        actions={
          <>
            {can('plugins.key.read') && (
              <ButtonLink href="/plugins/keys" icon="key">
                {t('Trusted keys')}
              </ButtonLink>
            )}
            <RefreshSources onDone={refetch} />
            {can('marketplace.source.change') && (
              <Button variant="filled" icon="plus" onClick={() => setAdding(true)}>
                {t('Add source')}
              </Button>
            )}
          </>
        }
      />
      <CardGrid
        rows={data?.data}
        error={error}
        onRetry={refetch}
        min={320}
        empty={<EmptyState title={t('There is no source')} icon="box" />}
      >
        {(source) => <SourceCard key={source.id} source={source} onDone={refetch} />}
      </CardGrid>
      {adding && <AddSource onClose={() => setAdding(false)} onDone={refetch} />}
    </Page>
  );
}
