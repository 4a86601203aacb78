import { type RowOf, useHost } from '@isp/sdk/ui';
import { EmptyState, Section } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';

type Row = RowOf<'/customer-imports'>;

/** Files that were taken over before. */
export function ImportList(): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(() => restSource<Row>({ path: '/customer-imports', get: read }), [read]);
  return (
    <Section title={t('Former imports')}>
      <DataTable<Row>
        id="customer-imports"
        label={t('Former imports')}
        source={source}
        searchable={false}
        height={320}
        defaultSort="-createdAt"
        columns={[
          { id: 'fileName', title: t('File'), primary: true, href: ({ id }) => `/customers/imports/${id}` },
          { id: 'status', title: t('Status'), kind: 'status' },
          { id: 'rows', title: t('Rows'), kind: 'number' },
          { id: 'created', title: t('Added'), kind: 'number' },
          { id: 'skipped', title: t('There already'), kind: 'number' },
          { id: 'failed', title: t('Did not fit'), kind: 'number' },
          { id: 'createdAt', title: t('When'), kind: 'dateTime', sortable: true },
        ]}
        empty={
          <EmptyState title={t('Nothing was imported yet')} icon="file">
            {t('Choose a file above.')}
          </EmptyState>
        }
      />
    </Section>
  );
}
