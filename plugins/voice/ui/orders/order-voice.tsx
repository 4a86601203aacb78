import { OrderPage, useHost } from '@isp/sdk/ui';
import { Card, Text } from '@isp/ui';
import type { ReactNode } from 'react';
import { describeVoice, emptyOrder, type OrderForm, toOrder } from './order-form.ts';
import { type Ordered, SipCredentials } from './sip-credentials.tsx';
import VoiceFields from './voice-fields.tsx';

/** Orders voice for a customer: tariff with its price, numbers, a look at all of it. */
export default function OrderVoice(): ReactNode {
  const { t, api } = useHost();
  return (
    <OrderPage<OrderForm, Ordered>
      type="voice"
      title={(name) => t('Add voice for {name}', { name })}
      orderedTitle={t('Voice was ordered')}
      initial={emptyOrder}
      describe={(tariff) => describeVoice(tariff, t)}
      step={{
        id: 'numbers',
        title: t('Telephone numbers'),
        fields: ['numbers'],
        content: (form) => <VoiceFields form={form} />,
      }}
      send={(values, order) =>
        api.post('/customers/{id}/services/voice', { ...order, body: toOrder(values) })
      }
      review={(values) => <Numbers values={values} />}
      ordered={(ordered) => <SipCredentials ordered={ordered} />}
    />
  );
}

function Numbers({ values: { numbers } }: { readonly values: OrderForm }): ReactNode {
  const { t } = useHost();
  return (
    <Card title={t('Telephone numbers')}>
      <Text>
        {numbers === undefined
          ? t('The next free number')
          : numbers.map((number) => `+${number}`).join(', ') || t('None: a line that only calls')}
      </Text>
    </Card>
  );
}
