import { SlotPlace, useAddress, useHost, useSlot } from '@isp/sdk/ui';
import { Card, ErrorPanel, KeyValue, Page, PageHeader, Skeleton, Stack } from '@isp/ui';
import { useForm, Wizard } from '@isp/ui/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Credentials, type Ordered } from './credentials.tsx';
import InternetFields from './order-fields.tsx';
import { checkAccess, checkTariff, emptyOrder, type OrderForm, toOrder } from './order-form.ts';
import { speedOf } from './speed-of.ts';

/** Orders Internet access for a customer: tariff with its price, how he comes in, a look at all of it. */
export default function OrderInternet(): ReactNode {
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
        title={ordered ? t('Internet was ordered') : t('Add internet for {name}', { name })}
        back={{ href: `/customers/${customerId}`, label: name }}
      />
      {ordered ? <Credentials ordered={ordered} /> : <Order customerId={customerId} onOrdered={setOrdered} />}
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
    const ordered = await api.post('/customers/{id}/services/internet', {
      params: { path: { id: customerId } },
      body: toOrder(values),
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['services'] });
    onOrdered(ordered);
  };
  return (
    <Wizard
      id={`internet.order.${customerId}`}
      form={form}
      omit={['password']}
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
                given={{ type: 'internet', customerId, form: state, describe: speedOf }}
              />
            )),
        },
        {
          id: 'access',
          title: t('Access'),
          fields: ['login', 'password', 'nasId', 'staticIp'],
          validate: (values) => checkAccess(values, t),
          content: (state) => <InternetFields form={state} />,
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

function Review({ customerId, values }: ReviewProps): ReactNode {
  const { t } = useHost();
  const terms = useSlot('order.terms/v1');
  const { tariffId, startDate: from } = values;
  return (
    <Stack>
      <Card title={t('Access')}>
        <KeyValue
          items={[
            { label: t('Login'), value: values.login || t('made from the name') },
            { label: t('Password'), value: values.password ? '••••••••' : t('made at random, shown once') },
            { label: t('Fixed address'), value: values.staticIp },
          ]}
        />
      </Card>
      {terms.map((entry) => (
        <SlotPlace key={entry.id} entry={entry} given={{ customerId, tariffId, from }} />
      ))}
    </Stack>
  );
}
