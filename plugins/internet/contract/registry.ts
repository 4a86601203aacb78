import type { DesiredState } from '@isp/provisioning/contract';
import type {
  ComponentAnswer,
  ComponentOrder,
  DescribeServiceTypeParams,
  DesiredStateParams,
  ServiceTypeDescription,
} from '@isp/subscriptions/contract';
import type { OrderedInternet, OrderInternetParams } from './order.ts';

declare module '@isp/sdk' {
  interface Actions {
    'internet.services.order': { params: OrderInternetParams; result: OrderedInternet };
    'internet.components.order': { params: ComponentOrder; result: ComponentAnswer };
    'internet.type.describe': { params: DescribeServiceTypeParams; result: ServiceTypeDescription };
    'internet.services.desired-state': { params: DesiredStateParams; result: DesiredState };
  }
  interface Jobs {
    'internet.complete-order': { serviceId: string };
  }
}
