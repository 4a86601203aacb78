import { SlotPlace, useAddress, useHost, useSlot } from '@isp/sdk/ui';
import { Card, ErrorPanel, Page, PageHeader, Skeleton, Stack, Text } from '@isp/ui';
import { useForm, Wizard } from '@isp/ui/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ComponentFields } from './component-fields.tsx';
import { checkTariff, emptyOrder, type OrderForm, toOrder } from './order-form.ts';
import { type Ordered, OrderedParts } from './ordered-parts.tsx';
import { useParts } from './tariff-queries.ts';

/** Orders a bundle for a customer: tariff with its price, what each component asks for, a look at all of it. */
export default function OrderBundle(): ReactNode {
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
        title={ordered ? t('The bundle was ordered') : t('Add bundle for {name}', { name })}
        back={{ href: `/customers/${customerId}`, label: name }}
      />
      {ordered ? (
        <OrderedParts ordered={ordered} />
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
  const { parts = [] } = useParts(form.values.tariffId);
  const send = async (values: OrderForm) => {
    const ordered = await api.post('/customers/{id}/services/bundle', {
      params: { path: { id: customerId } },
      body: toOrder(
        values,
        parts.map(({ id }) => id),
      ),
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['services'] });
    onOrdered(ordered);
  };
  return (
    <Wizard
      id={`bundle.order.${customerId}`}
      form={form}
      omit={['components']}
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
                  ...{ type: 'bundle', customerId, form: state },
                  onChosen: () => state.set('components', {}),
                }}
              />
            )),
        },
        {
          id: 'components',
          title: t('What is in it'),
          fields: ['components'],
          content: (state) => <ComponentFields form={state} />,
        },
      ]}
      review={(values) => <Review customerId={customerId} values={values} />}
      onFinish={send}
      finishLabel={t('Order')}
      onCancel={() => navigate(`/customers/${customerId}`)}
    />
  );
}

interface ReviewProps {
  readonly customerId: string;
  readonly values: OrderForm;
}

function Review({ customerId, values: { tariffId, startDate: from } }: ReviewProps): ReactNode {
  const { t } = useHost();
  const terms = useSlot('order.terms/v1');
  const { parts } = useParts(tariffId);
  return (
    <Stack>
      <Card title={t('What is in it')}>
        <Text>{parts?.map(({ name }) => name).join(' · ')}</Text>
      </Card>
      {terms.map((entry) => (
        <SlotPlace key={entry.id} entry={entry} given={{ customerId, tariffId, from }} />
      ))}
    </Stack>
  );
}
