import { type RowOf, useHost } from '@isp/sdk/ui';
import { Button, ButtonLink, EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ImportCdrs } from './import-cdrs.tsx';

type CdrFile = RowOf<'/voice/cdr-files'>;

/** How often the list is read anew while a file is being read. */
const followMs = 3_000;
/** After this long it is the reader's turn to ask again. */
const followTimes = 40;

/** Files of call records: what was imported, and how much of it has its price. */
export default function CdrFiles(): ReactNode {
  const { t, read, can } = useHost();
  const [importing, setImporting] = useState(false);
  const [changes, setChanges] = useState(0);
  const [following, setFollowing] = useState(0);
  useEffect(() => {
    if (following <= 0) return;
    const timer = setTimeout(() => {
      setChanges((before) => before + 1);
      setFollowing(following - 1);
    }, followMs);
    return () => clearTimeout(timer);
  }, [following]);
  const source = useMemo(() => restSource<CdrFile>({ path: '/voice/cdr-files', get: read }), [read]);
  const add = can('voice.cdr.import') && (
    <Button variant="filled" icon="plus" onClick={() => setImporting(true)}>
      {t('Import call records')}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t('Call records')}
        subtitle={t('Each file is taken once; its calls get their prices in the background.')}
        actions={
          <>
            <ButtonLink href="/voice/cdr/errors">{t('Without a price')}</ButtonLink>
            {add}
          </>
        }
      />
      <DataTable<CdrFile>
        id="cdr-files"
        label={t('Call records')}
        source={source}
        refreshKey={changes}
        defaultSort="-createdAt"
        columns={[
          { id: 'name', title: t('File'), primary: true },
          { id: 'status', title: t('Status'), kind: 'status' },
          { id: 'rows', title: t('Rows'), kind: 'number' },
          { id: 'rowsRead', title: t('Read'), kind: 'number' },
          { id: 'rated', title: t('With a price'), kind: 'number' },
          {
            id: 'failed',
            title: t('Without a price'),
            kind: 'number',
            href: ({ id, failed }) => (failed > 0 ? `/voice/cdr/errors?filter[fileId]=${id}` : undefined),
          },
          { id: 'createdAt', title: t('Imported'), kind: 'dateTime', sortable: true },
          { id: 'finishedAt', title: t('Finished'), kind: 'dateTime', hidden: true },
        ]}
        filters={[{ id: 'createdAt', label: t('Imported'), kind: 'date-range' }]}
        empty={
          <EmptyState title={t('No call records yet')} icon="phone" action={add}>
            {t('Import the file your exchange or carrier has written.')}
          </EmptyState>
        }
      />
      {importing && (
        <ImportCdrs onClose={() => setImporting(false)} onDone={() => setFollowing(followTimes)} />
      )}
    </Page>
  );
}
