import { useHost, useLive } from '@isp/sdk/ui';
import { Badge, ButtonLink, EmptyState, Page, PageHeader } from '@isp/ui';
import { type Column, DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';
import type { OfferRow } from './offer-queries.ts';
import { RefreshSources } from './refresh-sources.tsx';

/** What can be installed, and what is. */
export default function MarketplaceList(): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(() => restSource<OfferRow>({ path: '/marketplace/plugins', get: read }), [read]);
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((before) => before + 1);
  useLive('plugins', changed);
  return (
    <Page>
      <PageHeader
        title={t('Marketplace')}
        subtitle={t('Plugins from the sources you trust.')}
        actions={
          <>
            <ButtonLink href="/marketplace/sources" icon="settings">
              {t('Sources')}
            </ButtonLink>
            <RefreshSources onDone={changed} />
          </>
        }
      />
      <DataTable<OfferRow>
        id="marketplace"
        label={t('Marketplace')}
        source={source}
        refreshKey={changes}
        columns={useColumns()}
        filters={[
          { id: 'installed', label: t('Installed'), kind: 'boolean' },
          { id: 'updateAvailable', label: t('Update available'), kind: 'boolean' },
          { id: 'compatible', label: t('Fits this platform'), kind: 'boolean' },
          { id: 'publisher', label: t('Publisher'), kind: 'text' },
          { id: 'source', label: t('Source'), kind: 'text' },
          {
            id: 'runtime',
            label: t('Runs as'),
            kind: 'choice',
            options: [
              { value: 'sandbox', label: t('Sandboxed') },
              { value: 'node', label: t('Trusted') },
            ],
          },
        ]}
        chips={[
          { id: 'new', label: t('Not installed'), filter: { installed: 'false' } },
          { id: 'updates', label: t('Updates'), filter: { updateAvailable: 'true' } },
        ]}
        empty={
          <EmptyState title={t('Nothing is offered')} icon="box">
            {t('Look at the sources anew, or take filters away.')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<OfferRow>[] {
  const { t } = useHost();
  return [
    {
      id: 'name',
      title: t('Name'),
      sortable: true,
      primary: true,
      width: 200,
      href: (row) => `/marketplace/${row.id}`,
    },
    { id: 'description', title: t('What it does'), width: 300 },
    { id: 'state', title: t('State'), width: 180, cell: (row) => <OfferState row={row} /> },
    { id: 'version', title: t('Version') },
    { id: 'publisher', title: t('Publisher') },
    {
      id: 'runtime',
      title: t('Runs as'),
      hidden: true,
      value: (row) => (row.runtime === 'sandbox' ? t('Sandboxed') : t('Trusted')),
    },
    { id: 'source', title: t('Source'), hidden: true },
    { id: 'publishedAt', title: t('Published'), hidden: true, kind: 'dateTime', sortable: true },
  ];
}

/** Whether it is installed, can be, or should not be. */
function OfferState({ row }: { readonly row: OfferRow }): ReactNode {
  const { t } = useHost();
  const { deprecated, updateAvailable, installedVersion, compatible } = row;
  if (deprecated) return <Badge tone="warn">{t('Deprecated')}</Badge>;
  if (updateAvailable)
    return <Badge tone="accent">{t('Update to {version}', { version: updateAvailable })}</Badge>;
  if (installedVersion) return <Badge tone="good">{t('Installed')}</Badge>;
  return compatible ? t('Not installed') : <Badge tone="bad">{t('Does not fit')}</Badge>;
}
