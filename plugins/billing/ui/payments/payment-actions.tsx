import { useHost } from '@isp/sdk/ui';
import { Stack, Text } from '@isp/ui';
import { Checkbox, type MoneyAmount, MoneyField } from '@isp/ui/forms';
import { ConfirmDialog, type MenuItem } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { useBillingChanged } from '../shared/queries.ts';
import type { Payment } from './payment.ts';

type Wish = { readonly payment: Payment; readonly wish: 'refund' | 'reverse' };

/** What can be done with a payment: entries of its row's menu, and the dialog that is open. */
export function usePaymentActions(onDone: () => void): {
  readonly rowActions: (payment: Payment) => readonly MenuItem[];
  readonly dialog: ReactNode;
} {
  const { t, can } = useHost();
  const [wish, setWish] = useState<Wish>();
  const close = () => setWish(undefined);
  const rowActions = (payment: Payment): MenuItem[] => {
    if (payment.kind !== 'payment') return [];
    const receipt: MenuItem = {
      id: 'receipt',
      label: t('Receipt (PDF)'),
      icon: 'download',
      onSelect: () => window.open(`/api/v1/payments/${payment.id}/receipt`, '_blank', 'noreferrer'),
    };
    if (!can('billing.payment.refund')) return [receipt];
    return [
      receipt,
      {
        id: 'refund',
        label: t('Give money back'),
        onSelect: () => setWish({ payment, wish: 'refund' }),
      },
      {
        id: 'reverse',
        label: t('It did not come after all'),
        tone: 'bad',
        onSelect: () => setWish({ payment, wish: 'reverse' }),
      },
    ];
  };
  const dialog =
    wish &&
    (wish.wish === 'refund' ? (
      <RefundDialog payment={wish.payment} onClose={close} onDone={onDone} />
    ) : (
      <ReverseDialog payment={wish.payment} onClose={close} onDone={onDone} />
    ));
  return { rowActions, dialog };
}

interface PaymentDialogProps {
  readonly payment: Payment;
  onClose(): void;
  onDone(): void;
}

function RefundDialog({ payment, onClose, onDone }: PaymentDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const changed = useBillingChanged();
  const [key] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState<MoneyAmount | undefined>();
  const [byHand, setByHand] = useState(false);
  const { id, currency, amountMinor } = payment;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('Give money back')}
      confirmLabel={t('Give it back')}
      tone="bad"
      reason="required"
      onConfirm={async (reason = '') => {
        await api.post('/payments/{id}/refund', {
          params: { path: { id } },
          headers: { 'Idempotency-Key': key },
          body: {
            reason,
            ...(amount ? { amountMinor: amount.amountMinor } : {}),
            ...(byHand ? { byHand } : {}),
          },
        });
        await changed();
        toast({ title: t('The refund was booked'), tone: 'good' });
        onDone();
      }}
    >
      <Stack>
        <MoneyField
          label={t('Amount')}
          description={t('Empty: all that is left of the payment')}
          currency={currency}
          min={1}
          max={amountMinor}
          value={amount}
          onChange={setAmount}
        />
        <Checkbox
          label={t('The money goes back in another way than it came; book it only')}
          value={byHand}
          onChange={setByHand}
        />
      </Stack>
    </ConfirmDialog>
  );
}

function ReverseDialog({ payment: { id }, onClose, onDone }: PaymentDialogProps): ReactNode {
  const { t, api, toast } = useHost();
  const changed = useBillingChanged();
  const [key] = useState(() => crypto.randomUUID());
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('It did not come after all')}
      confirmLabel={t('Reverse the payment')}
      tone="bad"
      reason="required"
      onConfirm={async (reason = '') => {
        await api.post('/payments/{id}/reverse', {
          params: { path: { id } },
          headers: { 'Idempotency-Key': key },
          body: { reason },
        });
        await changed();
        toast({ title: t('The payment was reversed'), tone: 'good' });
        onDone();
      }}
    >
      <Text>{t('What it had paid is open again, and dunning goes on from there.')}</Text>
    </ConfirmDialog>
  );
}
