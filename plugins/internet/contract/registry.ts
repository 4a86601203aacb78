import type { DesiredState } from '@isp/provisioning/contract';
import type { ById } from '@isp/sdk';
import type {
  ComponentAnswer,
  ComponentOrder,
  DescribeServiceTypeParams,
  DesiredStateParams,
  ServiceTypeDescription,
} from '@isp/subscriptions/contract';
import type { ChangeAccessParams, InternetAccess } from './access.ts';
import type { OrderedInternet, OrderInternetParams } from './order.ts';

declare module '@isp/sdk' {
  interface Actions {
    'internet.services.order': { params: OrderInternetParams; result: OrderedInternet };
    'internet.accesses.get': { params: ById; result: InternetAccess };
    'internet.accesses.change': { params: ChangeAccessParams; result: InternetAccess };
    'internet.components.order': { params: ComponentOrder; result: ComponentAnswer };
    'internet.type.describe': { params: DescribeServiceTypeParams; result: ServiceTypeDescription };
    'internet.services.desired-state': { params: DesiredStateParams; result: DesiredState };
  }
  interface Jobs {
    'internet.complete-order': { serviceId: string };
    'internet.place-change': { serviceId: string; changeJobId: string };
  }
}
