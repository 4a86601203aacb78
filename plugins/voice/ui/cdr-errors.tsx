import { type RowOf, useAddress, useHost } from '@isp/sdk/ui';
import { Button, EmptyState, Page, PageHeader } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo, useState } from 'react';

type CdrError = RowOf<'/voice/cdr-errors'>;

/** Call records that have no price, and why. */
export default function CdrErrors(): ReactNode {
  const { t, read, can } = useHost();
  const [changes, setChanges] = useState(0);
  const [asking, setAsking] = useState(false);
  const source = useMemo(() => restSource<CdrError>({ path: '/voice/cdr-errors', get: read }), [read]);
  const reasons = reasonOptions(t);
  return (
    <Page>
      <PageHeader
        title={t('Without a price')}
        back={{ href: '/voice/cdr', label: t('Call records') }}
        actions={
          can('voice.call.rerate') && (
            <Button icon="refresh" onClick={() => setAsking(true)}>
              {t('Try again')}
            </Button>
          )
        }
      />
      <DataTable<CdrError>
        id="cdr-errors"
        label={t('Without a price')}
        source={source}
        refreshKey={changes}
        searchable={false}
        defaultSort="-createdAt"
        columns={[
          {
            id: 'reason',
            title: t('Reason'),
            primary: true,
            width: 190,
            value: (row) => reasons.find(({ value }) => value === row.reason)?.label ?? row.reason,
          },
          { id: 'message', title: t('What is wrong'), width: 270 },
          { id: 'row', title: t('Row'), width: 80, kind: 'number' },
          {
            id: 'raw',
            title: t('As it stands in the file'),
            value: ({ raw }) => Object.values(raw).join(' · '),
          },
          {
            id: 'serviceId',
            title: t('Service'),
            width: 100,
            value: ({ serviceId }) => (serviceId ? t('Show') : undefined),
            href: ({ serviceId }) => (serviceId ? `/subscriptions/${serviceId}` : undefined),
          },
          { id: 'createdAt', title: t('Imported'), kind: 'dateTime', sortable: true },
        ]}
        filters={[
          { id: 'reason', label: t('Reason'), kind: 'choice', options: reasons },
          { id: 'fileId', label: t('Id of the file'), kind: 'text' },
          { id: 'createdAt', label: t('Imported'), kind: 'date-range' },
        ]}
        empty={
          <EmptyState title={t('All calls have their price')} icon="check">
            {t('What cannot be rated appears here with its reason.')}
          </EmptyState>
        }
      />
      {asking && (
        <TryAgain onClose={() => setAsking(false)} onDone={() => setChanges((before) => before + 1)} />
      )}
    </Page>
  );
}

function TryAgain({ onClose, onDone }: { onClose(): void; onDone(): void }): ReactNode {
  const { t, api, toast } = useHost();
  const { search } = useAddress();
  const [key] = useState(() => crypto.randomUUID());
  const fileId = search['filter[fileId]'];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Try again')}
      confirmLabel={t('Try again')}
      onConfirm={async () => {
        const { waiting } = await api.post('/voice/cdr-errors/retry', {
          headers: { 'Idempotency-Key': key },
          body: fileId ? { fileId } : {},
        });
        toast({
          title: t('{count|One record is tried again|{count} records are tried again}', { count: waiting }),
          tone: 'good',
        });
        onDone();
      }}
    >
      {fileId
        ? t('All records of this file that have no price are rated again.')
        : t('All records that have no price are rated again.')}
    </ConfirmDialog>
  );
}

function reasonOptions(t: (text: string) => string) {
  return [
    { value: 'malformed', label: t('Cannot be read') },
    { value: 'duplicate', label: t('Is there already') },
    { value: 'unknown-number', label: t('Number of nobody') },
    { value: 'no-tariff', label: t('No tariff') },
    { value: 'no-rate', label: t('No rate for the number') },
  ];
}
