import { useHost } from '@isp/sdk/ui';
import { Money, Stack, Text } from '@isp/ui';
import { Form, type MoneyAmount, MoneyField, TextArea, useForm } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { money } from '../shared/money.ts';
import { useBillingChanged } from '../shared/queries.ts';
import { type DocumentWithLines, documentHref } from './document-words.ts';

interface CreditNoteDialogProps {
  readonly invoice: DocumentWithLines;
  onClose(): void;
}

interface CreditForm {
  readonly reason: string;
  /** What is given back of each line, by the line’s id. */
  readonly lines: Readonly<Record<string, MoneyAmount | undefined>>;
}

/** Gives money back on lines of an invoice. */
export function CreditNoteDialog({ invoice, onClose }: CreditNoteDialogProps): ReactNode {
  const { t, api, toast, navigate } = useHost();
  const changed = useBillingChanged();
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm<CreditForm>({
    initial: { reason: '', lines: {} },
    validate: ({ reason }): Record<string, string> =>
      reason.trim() === '' ? { '/reason': t('Say why; it is printed on the credit note.') } : {},
  });
  const send = async ({ reason, lines }: CreditForm) => {
    const chosen = Object.entries(lines).flatMap(([lineId, amount]) =>
      amount && amount.amountMinor > 0 ? [{ lineId, amountMinor: amount.amountMinor }] : [],
    );
    const credit = await api.post('/credit-notes', {
      body: { invoiceId: invoice.id, reason, ...(chosen.length > 0 ? { lines: chosen } : {}) },
      headers: { 'Idempotency-Key': key },
    });
    await changed();
    toast({ title: t('The credit note was issued'), tone: 'good' });
    onClose();
    navigate(documentHref(credit));
  };
  return (
    <Dialog opened onClose={onClose} title={t('Issue a credit note')}>
      <Form form={form} onSubmit={send} submitLabel={t('Issue the credit note')}>
        <Stack>
          <TextArea label={t('Reason')} required rows={2} {...form.field('reason')} />
          <Text dimmed>{t('Without amounts all that is left of the invoice is given back.')}</Text>
          {invoice.lines
            .filter(({ amountMinor }) => amountMinor > 0)
            .map(({ id, text, amountMinor }) => (
              <MoneyField
                key={id}
                label={text}
                currency={invoice.currency}
                min={1}
                max={amountMinor}
                description={<Money value={money(amountMinor, invoice.currency)} />}
                {...form.at<MoneyAmount | undefined>(`/lines/${id}`)}
              />
            ))}
        </Stack>
      </Form>
    </Dialog>
  );
}
