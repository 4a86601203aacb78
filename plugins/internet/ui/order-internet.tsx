import { OrderPage, useHost } from '@isp/sdk/ui';
import { Card, KeyValue } from '@isp/ui';
import type { ReactNode } from 'react';
import { Credentials, type Ordered } from './credentials.tsx';
import InternetFields from './order-fields.tsx';
import { checkAccess, emptyOrder, type OrderForm, toOrder } from './order-form.ts';
import { speedOf } from './speed-of.ts';

/** Orders Internet access for a customer: tariff with its price, how he comes in, a look at all of it. */
export default function OrderInternet(): ReactNode {
  const { t, api } = useHost();
  return (
    <OrderPage<OrderForm, Ordered>
      type="internet"
      title={(name) => t('Add internet for {name}', { name })}
      orderedTitle={t('Internet was ordered')}
      initial={emptyOrder}
      describe={speedOf}
      step={{
        id: 'access',
        title: t('Access'),
        fields: ['login', 'password', 'nasId', 'staticIp'],
        validate: (values) => checkAccess(values, t),
        content: (form) => <InternetFields form={form} />,
      }}
      omit={['password']}
      send={(values, order) =>
        api.post('/customers/{id}/services/internet', { ...order, body: toOrder(values) })
      }
      review={(values) => <Access values={values} />}
      ordered={(ordered) => <Credentials ordered={ordered} />}
    />
  );
}

function Access({ values }: { readonly values: OrderForm }): ReactNode {
  const { t } = useHost();
  return (
    <Card title={t('Access')}>
      <KeyValue
        items={[
          { label: t('Login'), value: values.login || t('made from the name') },
          { label: t('Password'), value: values.password ? '••••••••' : t('made at random, shown once') },
          { label: t('Fixed address'), value: values.staticIp },
        ]}
      />
    </Card>
  );
}
