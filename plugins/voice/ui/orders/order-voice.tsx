import { SlotPlace, useAddress, useHost, useSlot } from '@isp/sdk/ui';
import { Card, ErrorPanel, Page, PageHeader, Skeleton, Stack, Text } from '@isp/ui';
import { useForm, Wizard } from '@isp/ui/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { checkTariff, describeVoice, emptyOrder, type OrderForm, toOrder } from './order-form.ts';
import { type Ordered, SipCredentials } from './sip-credentials.tsx';
import VoiceFields from './voice-fields.tsx';

/** Orders voice for a customer: tariff with its price, numbers, a look at all of it. */
export default function OrderVoice(): ReactNode {
  const { t, api } = useHost();
  const { customerId = '' } = useAddress().params;
  const [ordered, setOrdered] = useState<Ordered>();
  const customer = useQuery({
    queryKey: ['customers', customerId],
    queryFn: ({ signal }) => api.get('/customers/{id}', { params: { path: { id: customerId } }, signal }),
  });
  if (customer.error) return <ErrorPanel error={customer.error} onRetry={() => customer.refetch()} />;
  if (!customer.data) return <Skeleton lines={8} />;
  const { name } = customer.data;
  return (
    <Page width="reading">
      <PageHeader
        title={ordered ? t('Voice was ordered') : t('Add voice for {name}', { name })}
        back={{ href: `/customers/${customerId}`, label: name }}
      />
      {ordered ? (
        <SipCredentials ordered={ordered} />
      ) : (
        <Order customerId={customerId} onOrdered={setOrdered} />
      )}
    </Page>
  );
}

interface OrderProps {
  readonly customerId: string;
  onOrdered(ordered: Ordered): void;
}

function Order({ customerId, onOrdered }: OrderProps): ReactNode {
  const { t, api, navigate } = useHost();
  const queries = useQueryClient();
  const form = useForm<OrderForm>({ initial: emptyOrder });
  // The same for all tries: an answer that was lost does not make two.
  const [key] = useState(() => crypto.randomUUID());
  const tariffSteps = useSlot('order.tariff/v1');
  const send = async (values: OrderForm) => {
    const ordered = await api.post('/customers/{id}/services/voice', {
      params: { path: { id: customerId } },
      body: toOrder(values),
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['services'] });
    onOrdered(ordered);
  };
  return (
    <Wizard
      id={`voice.order.${customerId}`}
      form={form}
      steps={[
        {
          id: 'tariff',
          title: t('Tariff'),
          fields: ['tariffId', 'startDate'],
          validate: (values) => checkTariff(values, t),
          content: (state) =>
            tariffSteps.map((entry) => (
              <SlotPlace
                key={entry.id}
                entry={entry}
                given={{
                  type: 'voice',
                  customerId,
                  form: state,
                  describe: (row: object) => describeVoice(row, t),
                }}
              />
            )),
        },
        {
          id: 'numbers',
          title: t('Telephone numbers'),
          fields: ['numbers'],
          content: (state) => <VoiceFields form={state} />,
        },
      ]}
      review={(values) => <Review customerId={customerId} values={values} />}
      onFinish={send}
      finishLabel={t('Order')}
      onCancel={() => navigate(`/customers/${customerId}`)}
    />
  );
}

function Review({
  customerId,
  values,
}: {
  readonly customerId: string;
  readonly values: OrderForm;
}): ReactNode {
  const { t } = useHost();
  const terms = useSlot('order.terms/v1');
  const { tariffId, startDate: from, numbers } = values;
  return (
    <Stack>
      <Card title={t('Telephone numbers')}>
        <Text>
          {numbers === undefined
            ? t('The next free number')
            : numbers.map((number) => `+${number}`).join(', ') || t('None: a line that only calls')}
        </Text>
      </Card>
      {terms.map((entry) => (
        <SlotPlace key={entry.id} entry={entry} given={{ customerId, tariffId, from }} />
      ))}
    </Stack>
  );
}
