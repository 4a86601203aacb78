import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { Button, KeyValue, Money, useUi } from '@isp/ui';
import { DateField, Form, type MoneyAmount, MoneyField, Select, TextField, useForm } from '@isp/ui/forms';
import { type ReactNode, useState } from 'react';
import { useChargeOutcome } from '../shared/charge-outcome.ts';
import { dayIn, money } from '../shared/money.ts';
import { type StoredMethod, storedMethodName, useBillingChanged } from '../shared/queries.ts';
import { methodName } from '../shared/words.ts';
import type { InvoiceToPay } from './invoice-to-pay.ts';

type Balance = AnswerOf<'/customers/{id}/balance', 'get'>;

interface PaymentFormProps {
  readonly balance: Balance;
  readonly stored: readonly StoredMethod[];
  readonly invoice: InvoiceToPay | undefined;
  readonly onDone: (() => void) | undefined;
  onClose(): void;
}

interface PaymentValues {
  readonly amountMinor: MoneyAmount | undefined;
  /** How, or `stored:` and the id of a stored method. */
  readonly method: string;
  readonly reference: string;
  readonly receivedOn: string | undefined;
}

const byHand = ['transfer', 'cash', 'card', 'cheque'] as const;
const storedPrefix = 'stored:';

/** What came in, how and when. */
export function PaymentForm({ balance, stored, invoice, onClose, onDone }: PaymentFormProps): ReactNode {
  const { t } = useHost();
  const { timeZone } = useUi();
  const { currency, openMinor } = balance;
  const likely = invoice?.open ?? (openMinor > 0 ? money(openMinor, currency) : undefined);
  const form = useForm<PaymentValues>({
    initial: { amountMinor: likely, method: 'transfer', reference: '', receivedOn: undefined },
    validate: ({ amountMinor }): Record<string, string> =>
      amountMinor && amountMinor.amountMinor > 0 ? {} : { '/amountMinor': t('Say how much came in.') },
  });
  const send = useSendPayment({ balance, stored, invoice, onClose, onDone });
  const isCharge = form.values.method.startsWith(storedPrefix);
  return (
    <Form
      form={form}
      onSubmit={send}
      submitLabel={isCharge ? t('Charge now') : t('Record payment')}
      kept={t('What you have entered is still here.')}
      cancel={<Button onClick={onClose}>{t('Cancel')}</Button>}
    >
      <KeyValue
        columns={2}
        items={[
          { label: t('Open'), value: <Money value={money(openMinor, currency)} /> },
          { label: t('Overdue'), value: <Money value={money(balance.overdueMinor, currency)} /> },
        ]}
      />
      <MoneyField
        label={t('Amount')}
        required
        currency={currency}
        min={1}
        description={
          invoice ? t('It pays this invoice; more becomes credit.') : t('It pays the oldest invoices first.')
        }
        {...form.field('amountMinor')}
      />
      <Select
        label={t('How')}
        required
        {...form.at<string | undefined>('/method')}
        options={[
          ...byHand.map((value) => ({ value, label: methodName(t, value) })),
          ...stored.map((method) => ({
            value: storedPrefix + method.id,
            label: t('Charge {method} now', { method: storedMethodName(method) }),
          })),
        ]}
      />
      {!isCharge && (
        <>
          <TextField
            label={t('Reference')}
            description={t('Of the bank or the receipt.')}
            maxLength={200}
            {...form.field('reference')}
          />
          <DateField
            label={t('Received on')}
            description={t('Empty: today')}
            max={dayIn(timeZone)}
            {...form.field('receivedOn')}
          />
        </>
      )}
    </Form>
  );
}

function useSendPayment({ balance, stored, invoice, onClose, onDone }: PaymentFormProps) {
  const { t, api, toast } = useHost();
  const changed = useBillingChanged();
  const outcome = useChargeOutcome();
  // One key for all tries of one payment: an answer that was lost does not book it twice.
  const [key] = useState(() => crypto.randomUUID());
  return async (values: PaymentValues): Promise<void> => {
    const { amountMinor: amount, method } = values;
    if (!amount) return;
    const own = stored.find(({ id }) => method === storedPrefix + id);
    const answer = await api.post('/payments', {
      headers: { 'Idempotency-Key': key },
      body: {
        customerId: balance.customerId,
        ...amount,
        ...(own ? { method: own.kind, paymentMethodId: own.id } : receivedByHand(values)),
        ...allocationTo(invoice, amount),
      },
    });
    await changed();
    if ('status' in answer) outcome(answer);
    else toast({ title: t('The payment was recorded'), tone: 'good' });
    onDone?.();
    onClose();
  };
}

/** What is known of money that came in without a stored method. */
function receivedByHand({ method, reference, receivedOn }: PaymentValues) {
  const said = reference.trim();
  return { method, ...(said ? { reference: said } : {}), ...(receivedOn ? { receivedOn } : {}) };
}

/** The invoice gets no more than is open of it; the rest is credit. */
function allocationTo(invoice: InvoiceToPay | undefined, { amountMinor }: MoneyAmount) {
  if (!invoice) return {};
  const part = Math.min(amountMinor, invoice.open.amountMinor);
  return { allocations: [{ invoiceId: invoice.id, amountMinor: part }] };
}
