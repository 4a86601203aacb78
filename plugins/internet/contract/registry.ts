import type { OrderedInternet, OrderInternetParams } from './order.ts';

declare module '@isp/sdk' {
  interface Actions {
    'internet.services.order': { params: OrderInternetParams; result: OrderedInternet };
  }
  interface Jobs {
    'internet.complete-order': { serviceId: string };
  }
}
