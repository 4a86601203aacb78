import { OrderPage, useHost } from '@isp/sdk/ui';
import { Card, Text } from '@isp/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ComponentFields } from './component-fields.tsx';
import { componentsOf, emptyOrder, type OrderForm, toOrder } from './order-form.ts';
import { type Ordered, OrderedParts } from './ordered-parts.tsx';
import { tariffQuery, useParts } from './tariff-queries.ts';

/** Orders a bundle for a customer: tariff with its price, what each component asks for, a look at all of it. */
export default function OrderBundle(): ReactNode {
  const { t, api } = useHost();
  const queries = useQueryClient();
  return (
    <OrderPage<OrderForm, Ordered>
      type="bundle"
      title={(name) => t('Add bundle for {name}', { name })}
      orderedTitle={t('The bundle was ordered')}
      initial={emptyOrder}
      onTariff={(form) => form.set('components', {})}
      step={{
        id: 'components',
        title: t('What is in it'),
        fields: ['components'],
        content: (form) => <ComponentFields form={form} />,
      }}
      omit={['components']}
      send={async (values, order) => {
        const tariff = await queries.ensureQueryData(tariffQuery(api, values.tariffId ?? ''));
        const body = toOrder(values, componentsOf(tariff));
        return api.post('/customers/{id}/services/bundle', { ...order, body });
      }}
      review={(values) => <Parts tariffId={values.tariffId} />}
      ordered={(ordered) => <OrderedParts ordered={ordered} />}
    />
  );
}

function Parts({ tariffId }: { readonly tariffId: string | undefined }): ReactNode {
  const { t } = useHost();
  const { parts } = useParts(tariffId);
  return (
    <Card title={t('What is in it')}>
      <Text>{parts?.map(({ name }) => name).join(' · ')}</Text>
    </Card>
  );
}
