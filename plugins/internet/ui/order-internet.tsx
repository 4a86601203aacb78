import { type AnswerOf, useAddress, useHost } from '@isp/sdk/ui';
import {
  ButtonLink,
  Callout,
  Card,
  CopyText,
  ErrorPanel,
  KeyValue,
  Money,
  Page,
  PageHeader,
  Skeleton,
  Stack,
} from '@isp/ui';
import { useForm, Wizard } from '@isp/ui/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AccessFields, TariffFields } from './order-fields.tsx';
import { checkAccess, checkTariff, emptyOrder, type OrderForm, toOrder } from './order-form.ts';
import { PricePreview } from './price-preview.tsx';

type Ordered = AnswerOf<'/customers/{id}/services/internet', 'post'>;

/** Orders Internet access for a customer: tariff with its price, how he comes in, a look at all of it. */
export default function OrderInternet(): ReactNode {
  const { t, api } = useHost();
  const { customerId = '' } = useAddress().params;
  const [ordered, setOrdered] = useState<Ordered>();
  const customer = useQuery({
    queryKey: ['customers', customerId],
    queryFn: ({ signal }) => api.get('/customers/{id}', { params: { path: { id: customerId } }, signal }),
  });
  const back = { href: `/customers/${customerId}`, label: customer.data?.name ?? t('Customer') };
  if (customer.error) return <ErrorPanel error={customer.error} onRetry={() => customer.refetch()} />;
  if (!customer.data) return <Skeleton lines={8} />;
  return (
    <Page width="reading">
      <PageHeader
        title={
          ordered ? t('Internet was ordered') : t('Add internet for {name}', { name: customer.data.name })
        }
        back={back}
      />
      {ordered ? (
        <Credentials ordered={ordered} customerId={customerId} />
      ) : (
        <Order customerId={customerId} timeZone={customer.data.billing.timezone} onOrdered={setOrdered} />
      )}
    </Page>
  );
}

interface OrderProps {
  readonly customerId: string;
  readonly timeZone: string;
  onOrdered(ordered: Ordered): void;
}

function Order({ customerId, timeZone, onOrdered }: OrderProps): ReactNode {
  const { t, api, navigate } = useHost();
  const queries = useQueryClient();
  const form = useForm<OrderForm>({ initial: emptyOrder });
  const [key] = useState(() => crypto.randomUUID());
  const tariffs = useQuery({
    queryKey: ['tariffs', 'internet'],
    queryFn: ({ signal }) =>
      api.get('/tariffs', {
        params: { query: { limit: 200, 'filter[type]': 'internet', 'filter[status]': 'active' } },
        signal,
      }),
  });
  const chosen = tariffs.data?.data.find(({ id }) => id === form.values.tariffId);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
  const from = form.values.startDate ?? today;
  const send = async (values: OrderForm) => {
    const ordered = await api.post('/customers/{id}/services/internet', {
      params: { path: { id: customerId } },
      body: toOrder(values),
      headers: { 'Idempotency-Key': key },
    });
    await queries.invalidateQueries({ queryKey: ['services'] });
    onOrdered(ordered);
  };
  if (tariffs.error) return <ErrorPanel error={tariffs.error} onRetry={() => tariffs.refetch()} />;
  if (!tariffs.data) return <Skeleton lines={6} />;
  const preview = chosen && <PricePreview customerId={customerId} tariff={chosen} from={from} />;
  return (
    <Wizard
      id={`internet.order.${customerId}`}
      form={form}
      omit={['password']}
      steps={[
        {
          id: 'tariff',
          title: t('Tariff'),
          validate: (values) => checkTariff(values, t),
          content: (state) => (
            <Stack>
              <TariffFields form={state} tariffs={tariffs.data.data} />
              {preview}
            </Stack>
          ),
        },
        {
          id: 'access',
          title: t('Access'),
          validate: (values) => checkAccess(values, t),
          content: (state) => <AccessFields form={state} />,
        },
      ]}
      review={(values) => (
        <Stack>
          <Card title={t('Order')}>
            <KeyValue
              items={[
                { label: t('Tariff'), value: chosen?.name },
                { label: t('Price'), value: <Money value={chosen?.price} /> },
                { label: t('Login'), value: values.login || t('made from the name') },
                {
                  label: t('Password'),
                  value: values.password ? '••••••••' : t('made at random, shown once'),
                },
                { label: t('Fixed address'), value: values.staticIp },
                { label: t('From'), value: values.startDate ?? t('today') },
              ]}
            />
          </Card>
          {preview}
        </Stack>
      )}
      onFinish={send}
      finishLabel={t('Order')}
      onCancel={() => navigate(`/customers/${customerId}`)}
    />
  );
}

function Credentials({
  ordered,
  customerId,
}: {
  readonly ordered: Ordered;
  readonly customerId: string;
}): ReactNode {
  const { t } = useHost();
  const { login, password } = ordered.credentials;
  return (
    <Stack>
      <Callout tone="good">
        {t('The network is being told. The service is active when it has answered.')}
      </Callout>
      <Card title={t('For the customer’s router')}>
        <KeyValue
          items={[
            { label: t('Login'), value: <CopyText value={login} label={t('Login')} /> },
            ...(password
              ? [{ label: t('Password'), value: <CopyText value={password} label={t('Password')} mask /> }]
              : []),
          ]}
        />
        {password && <Callout tone="warn">{t('The password is shown only now.')}</Callout>}
      </Card>
      <ButtonLink href={`/customers/${customerId}?tab=subscriptions.services-tab`} variant="filled">
        {t('To the customer’s services')}
      </ButtonLink>
    </Stack>
  );
}
