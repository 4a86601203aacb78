import { useHost } from '@isp/sdk/ui';
import { Button, ButtonLink } from '@isp/ui';
import { Menu, type MenuItem } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { RecordPayment } from '../payments/record-payment.tsx';
import { money } from '../shared/money.ts';
import { CreditNoteDialog } from './credit-note-dialog.tsx';
import { type DocumentWithLines, openMinor } from './document-words.ts';
import { WishDialog } from './wish-dialog.tsx';
import type { Wish } from './wish-words.ts';

interface DocumentActionsProps {
  readonly document: DocumentWithLines;
}

/** What can be done with one invoice or credit note. */
export function DocumentActions({ document }: DocumentActionsProps): ReactNode {
  const { t, can } = useHost();
  const [wish, setWish] = useState<Wish | 'credit' | 'payment'>();
  const close = () => setWish(undefined);
  const { id, kind, status, customerId, currency } = document;
  const file = kind === 'invoice' ? `/api/v1/invoices/${id}/pdf` : `/api/v1/credit-notes/${id}/pdf`;
  const items = useItems(document, setWish);
  const open = openMinor(document);
  return (
    <>
      {status !== 'draft' && (
        <ButtonLink href={file} external icon="download">
          {t('PDF')}
        </ButtonLink>
      )}
      {open > 0 && can('billing.payment.record') && (
        <Button variant="filled" icon="wallet" onClick={() => setWish('payment')}>
          {t('Record payment')}
        </Button>
      )}
      {items.length > 0 && <Menu label={t('What to do with it')} items={items} />}
      {wish === 'payment' && (
        <RecordPayment
          customerId={customerId}
          invoice={{ id, number: document.number ?? '', open: money(open, currency) }}
          onClose={close}
        />
      )}
      {wish === 'credit' && <CreditNoteDialog invoice={document} onClose={close} />}
      {wish && wish !== 'credit' && wish !== 'payment' && (
        <WishDialog document={document} wish={wish} onClose={close} />
      )}
    </>
  );
}

function useItems(
  { kind, status }: DocumentWithLines,
  choose: (wish: Wish | 'credit') => void,
): readonly MenuItem[] {
  const { t, can } = useHost();
  const isInvoice = kind === 'invoice';
  const isIssued = isInvoice && status === 'issued';
  const isCreditable = isInvoice && (status === 'issued' || status === 'paid');
  const wishes = [
    { id: 'send', label: t('Send'), is: status !== 'draft' && can('billing.document.send') },
    { id: 'remind', label: t('Remind'), is: isIssued && can('billing.dunning.remind') },
    { id: 'charge', label: t('Charge the stored method'), is: isIssued && can('billing.invoice.pay') },
    { id: 'issue', label: t('Issue'), is: status === 'draft' && can('billing.invoice.create') },
    { id: 'credit', label: t('Issue a credit note'), is: isCreditable && can('billing.credit-note.create') },
    { id: 'void', label: t('Void it'), is: isCreditable && can('billing.credit-note.create'), bad: true },
    { id: 'write-off', label: t('Write off'), is: isIssued && can('billing.invoice.write-off'), bad: true },
    {
      id: 'undo-write-off',
      label: t('Take the write-off back'),
      is: isInvoice && status === 'written-off' && can('billing.invoice.write-off'),
    },
    {
      id: 'discard',
      label: t('Discard'),
      is: status === 'draft' && can('billing.invoice.create'),
      bad: true,
    },
  ] as const;
  return wishes
    .filter(({ is }) => is)
    .map(({ id, label, ...rest }) => ({
      id,
      label,
      ...('bad' in rest ? { tone: 'bad' as const } : {}),
      onSelect: () => choose(id),
    }));
}
