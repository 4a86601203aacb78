import { later } from './define-portal-extension.ts';

/**
 * The page on which a service of one type is ordered for the customer its address names (`$customerId`): tariff with its
 * price, what the type asks for, a look at all of it, and what came of it. It is loaded when it is first shown.
 *
 * @example
 * <OrderPage<OrderForm, Ordered>
 *   type="internet"
 *   title={(name) => t('Add internet for {name}', { name })}
 *   orderedTitle={t('Internet was ordered')}
 *   initial={emptyOrder}
 *   step={{ id: 'access', title: t('Access'), fields: ['login'], content: (form) => <Fields form={form} /> }}
 *   send={(values, order) => api.post('/customers/{id}/services/internet', { ...order, body: toOrder(values) })}
 *   review={(values) => <Access values={values} />}
 *   ordered={(ordered) => <Credentials ordered={ordered} />}
 * />
 */
export const OrderPage = later(
  () => import('./orders/order-page.tsx'),
) as unknown as typeof import('./orders/order-page.tsx').default;
