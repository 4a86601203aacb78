import { useHost } from '@isp/sdk/ui';
import { StatusBadge, useUi } from '@isp/ui';
import type { ReactNode } from 'react';
import { dayIn } from '../shared/money.ts';
import { documentStatuses } from '../shared/words.ts';
import { type Document, isOverdue } from './document-words.ts';

/** The status of an invoice or a credit note; what is issued and past its due date is overdue. */
export function DocumentStatus({ document }: { readonly document: Document }): ReactNode {
  const { t } = useHost();
  const { timeZone } = useUi();
  if (isOverdue(document, dayIn(timeZone))) return <StatusBadge status="overdue" label={t('Overdue')} />;
  return <StatusBadge status={document.status} label={documentStatuses(t)[document.status]} />;
}
