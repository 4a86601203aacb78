import { useHost } from '@isp/sdk/ui';
import { Button } from '@isp/ui';
import { type ReactNode, useState } from 'react';
import { RecordPayment } from '../payments/record-payment.tsx';

/** Records a payment of a customer, from the top of his page. */
export default function PaymentAction({ customerId }: { readonly customerId: string }): ReactNode {
  const { t } = useHost();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="wallet" onClick={() => setOpen(true)}>
        {t('Payment')}
      </Button>
      {isOpen && <RecordPayment customerId={customerId} onClose={() => setOpen(false)} />}
    </>
  );
}
