import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';

type Entry = RowOf<'/radius/auth-log'>;

/** Why a login was let in or refused. */
export default function AuthLog(): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(() => restSource<Entry>({ path: '/radius/auth-log', get: read }), [read]);
  return (
    <Page>
      <PageHeader
        title={t('Why refused')}
        subtitle={t('Each login a router asked for, and what it was told.')}
      />
      <DataTable<Entry>
        id="auth-log"
        label={t('Logins')}
        source={source}
        searchable={false}
        defaultSort="-at"
        columns={[
          { id: 'at', title: t('When'), kind: 'dateTime', sortable: true },
          { id: 'login', title: t('Login'), primary: true },
          { id: 'result', title: t('Result'), kind: 'status' },
          { id: 'reason', title: t('Reason') },
          { id: 'advice', title: t('What to do') },
        ]}
        filters={[
          { id: 'login', label: t('Login'), kind: 'text' },
          {
            id: 'result',
            label: t('Result'),
            kind: 'choice',
            options: [
              { value: 'accept', label: t('Let in') },
              { value: 'reject', label: t('Refused') },
              { value: 'garden', label: t('Walled garden') },
            ],
          },
        ]}
        chips={[{ id: 'refused', label: t('Refused'), filter: { result: 'reject' } }]}
        empty={
          <EmptyState title={t('Nobody has asked yet')} icon="key">
            {t('Logins appear when a router asks for a subscriber.')}
          </EmptyState>
        }
      />
    </Page>
  );
}
