import type { DesiredState, DriverAnswer, ProvisioningRequest } from '@isp/provisioning/contract';
import type { ById } from '@isp/sdk';
import type {
  ComponentTariffs,
  ComponentTariffsParams,
  DescribeServiceTypeParams,
  DesiredStateParams,
  ServiceTypeDescription,
} from '@isp/subscriptions/contract';
import type { Bundle, TakenCredentials } from './bundle.ts';
import type { ComponentRefused } from './events.ts';
import type { OrderBundleParams, OrderedBundle, OrderedComponent, ReorderComponentParams } from './order.ts';

declare module '@isp/sdk' {
  interface Actions {
    'bundle.services.order': { params: OrderBundleParams; result: OrderedBundle };
    'bundle.services.get': { params: ById; result: Bundle };
    'bundle.components.reorder': { params: ReorderComponentParams; result: OrderedComponent };
    'bundle.credentials.take': { params: ById; result: TakenCredentials };
    'bundle.type.describe': { params: DescribeServiceTypeParams; result: ServiceTypeDescription };
    'bundle.services.desired-state': { params: DesiredStateParams; result: DesiredState };
    'bundle.services.component-tariffs': { params: ComponentTariffsParams; result: ComponentTariffs };
    'bundle.services.apply': { params: ProvisioningRequest; result: DriverAnswer };
  }
  interface Events {
    'bundle.component-refused': ComponentRefused;
  }
  interface Jobs {
    'bundle.complete-order': { bundleId: string };
  }
}
