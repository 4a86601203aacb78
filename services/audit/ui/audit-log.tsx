import { useHost } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader, StatusBadge } from '@isp/ui';
import { type Column, DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { type AuditRow, actorName, outcomeOf, outcomeOptions } from './audit-words.ts';
import { VerifyLog } from './verify-log.tsx';

/** Who did what to whom, newest first. */
export default function AuditLog(): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(() => restSource<AuditRow>({ path: '/audit', get: read }), [read]);
  const columns = useAuditColumns();
  return (
    <Page>
      <VerifyLog
        header={(check) => (
          <PageHeader
            title={t('Audit log')}
            subtitle={t('Who did what to whom, from where and why. Nobody can change it.')}
            actions={check}
          />
        )}
      />
      <DataTable<AuditRow>
        id="audit"
        label={t('Audit log')}
        source={source}
        columns={columns}
        searchable={false}
        filters={[
          { id: 'at', label: t('When'), kind: 'date-range' },
          { id: 'outcome', label: t('Outcome'), kind: 'choice', options: outcomeOptions(t) },
          { id: 'action', label: t('Action'), kind: 'text' },
          { id: 'plugin', label: t('Plugin'), kind: 'text' },
          { id: 'actorId', label: t('Id of who did it'), kind: 'text' },
          { id: 'subjectId', label: t('Id of what it was done to'), kind: 'text' },
          { id: 'customerId', label: t('Id of the customer'), kind: 'text' },
          { id: 'requestId', label: t('Request'), kind: 'text' },
        ]}
        chips={[
          { id: 'refused', label: t('Refused'), filter: { outcome: 'refused' } },
          { id: 'failed', label: t('Failed'), filter: { outcome: 'failed' } },
        ]}
        empty={
          <EmptyState title={t('Nothing fits')} icon="file">
            {t('Sensitive actions and refusals are written here. Take filters away to see more.')}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** The columns of every list of the log. */
export function useAuditColumns(): readonly Column<AuditRow>[] {
  const { t } = useHost();
  return [
    {
      id: 'action',
      title: t('Action'),
      primary: true,
      width: 240,
      href: (row) => `/audit/${row.id}`,
    },
    { id: 'at', title: t('When'), kind: 'dateTime', width: 200 },
    { id: 'actor', title: t('Who'), width: 200, value: (row) => actorName(t, row.actor) },
    {
      id: 'outcome',
      title: t('Outcome'),
      cell: (row) => <StatusBadge {...outcomeOf(t, row.outcome)} />,
    },
    { id: 'subject', title: t('To what'), value: (row) => row.subject?.kind },
    { id: 'reason', title: t('Reason'), hidden: true, width: 200 },
    { id: 'address', title: t('From where'), hidden: true },
    { id: 'code', title: t('Error'), hidden: true },
    { id: 'requestId', title: t('Request'), hidden: true },
    { id: 'number', title: t('Number'), hidden: true, kind: 'number', sortable: true },
  ];
}
