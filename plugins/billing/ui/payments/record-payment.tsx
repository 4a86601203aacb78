import { useHost } from '@isp/sdk/ui';
import { ErrorPanel, Skeleton, Stack } from '@isp/ui';
import { Combobox, type Option } from '@isp/ui/forms';
import { Dialog } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { useBalance, useStoredMethods } from '../shared/queries.ts';
import type { InvoiceToPay } from './invoice-to-pay.ts';
import { PaymentForm } from './payment-form.tsx';

interface RecordPaymentProps {
  /** Absent: he is looked for first. */
  readonly customerId?: string;
  readonly invoice?: InvoiceToPay;
  onClose(): void;
  onDone?(): void;
}

/** Records money that came in, or charges a stored method. */
export function RecordPayment({ customerId, invoice, onClose, onDone }: RecordPaymentProps): ReactNode {
  const { t, api } = useHost();
  const [chosen, setChosen] = useState<Option>();
  const search = async (text: string, signal: AbortSignal): Promise<Option[]> => {
    const query = { limit: 10, ...(text ? { q: text } : {}) };
    const found = await api.get('/customers', { params: { query }, signal });
    return found.data.map(({ id, name, email }) => ({
      value: id,
      label: name,
      ...(email ? { description: email } : {}),
    }));
  };
  const id = customerId ?? chosen?.value;
  const title = invoice ? t('Payment of {number}', { number: invoice.number }) : t('Record payment');
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Stack>
        {customerId === undefined && (
          <Combobox
            label={t('Customer')}
            description={t('Search by name, e-mail or phone.')}
            required
            search={search}
            value={chosen}
            onChange={setChosen}
          />
        )}
        {id && <Prepared key={id} customerId={id} {...{ invoice, onClose, onDone }} />}
      </Stack>
    </Dialog>
  );
}

interface PreparedProps {
  readonly customerId: string;
  readonly invoice: InvoiceToPay | undefined;
  readonly onDone: (() => void) | undefined;
  onClose(): void;
}

/** What is owed says the currency and the amount that is most likely. */
function Prepared({ customerId, invoice, onClose, onDone }: PreparedProps): ReactNode {
  const balance = useBalance(customerId);
  const methods = useStoredMethods(customerId);
  if (balance.error) return <ErrorPanel error={balance.error} onRetry={() => balance.refetch()} compact />;
  if (!balance.data || methods.isLoading) return <Skeleton lines={4} height={36} />;
  return (
    <PaymentForm
      balance={balance.data}
      stored={methods.data?.data ?? []}
      invoice={invoice}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
