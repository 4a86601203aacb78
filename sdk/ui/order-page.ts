import { later } from './define-portal-extension.ts';

/**
 * The page on which a service of one type is ordered for the customer its address names (`$customerId`): tariff with its
 * price, what the type asks for, a look at all of it, and what came of it. It is loaded when it is first shown. An
 * example is in docs/writing-plugins.md, at `order.tariff/v1`.
 */
export const OrderPage = later(
  () => import('./orders/order-page.tsx'),
) as unknown as typeof import('./orders/order-page.tsx').default;
