import { useHost } from '@isp/sdk/ui';
import { EmptyState } from '@isp/ui';
import { DataTable, restSource } from '@isp/ui/table';
import { type ReactNode, useMemo } from 'react';
import { useAuditColumns } from './audit-log.tsx';
import { type AuditRow, outcomeOptions } from './audit-words.ts';

/** What was done about a customer. */
export default function CustomerAudit({ customerId }: { readonly customerId: string }): ReactNode {
  const { t, read } = useHost();
  const source = useMemo(
    () => restSource<AuditRow>({ path: `/audit?filter[customerId]=${customerId}`, get: read }),
    [read, customerId],
  );
  return (
    <DataTable<AuditRow>
      id="customer-audit"
      urlPrefix="audit."
      label={t('Audit log')}
      source={source}
      columns={useAuditColumns()}
      searchable={false}
      height={420}
      filters={[{ id: 'outcome', label: t('Outcome'), kind: 'choice', options: outcomeOptions(t) }]}
      empty={
        <EmptyState title={t('Nothing yet')} icon="file">
          {t('What is changed about this customer is written down here, with who did it.')}
        </EmptyState>
      }
    />
  );
}
