import type { FindOpenThings, OpenThings } from '@isp/customers/contract';
import type { ProvisioningRequest } from '@isp/provisioning/contract';
import type { ById, ListQuery, Page } from '@isp/sdk';
import type { BulkAnswer, BulkItem, BulkOperation, BulkParams } from './bulk.ts';
import type { CancelServiceAnswer, CancelServiceParams } from './cancellation.ts';
import type { ChangeNetworkParams, SetLoginParams } from './change-of-network.ts';
import type { ChangedServiceTariff, ChangeServiceTariffParams } from './change-of-tariff.ts';
import type { ComponentAnswer, OrderComponentParams } from './component-order.ts';
import type { ScheduledChangeRefused, ServiceEvent, TariffPriceChanged } from './events.ts';
import type { FindJobRequestParams, FoundJobRequest } from './job-request.ts';
import type {
  ScheduledChange,
  ServiceWishAnswer,
  WithdrawnChanges,
  WithdrawScheduledChangeParams,
} from './scheduled-change.ts';
import type { Service, ServiceChange } from './service.ts';
import type { CreateServiceParams, ServiceWishParams, SuspendServiceParams } from './service-params.ts';
import type { ServiceTypeList } from './service-type.ts';
import type { Tariff, TariffPriceList } from './tariff.ts';
import type { ChangeTariffParams, CreateTariffParams } from './tariff-params.ts';

declare module '@isp/sdk' {
  interface Actions {
    'subscriptions.open-services.find': { params: FindOpenThings; result: OpenThings };
    'subscriptions.tariffs.create': { params: CreateTariffParams; result: Tariff };
    'subscriptions.tariffs.get': { params: ById; result: Tariff };
    'subscriptions.tariffs.list': { params: ListQuery; result: Page<Tariff> };
    'subscriptions.tariffs.change': { params: ChangeTariffParams; result: Tariff };
    'subscriptions.tariffs.retire': { params: ById; result: Tariff };
    'subscriptions.tariffs.prices': { params: ById; result: TariffPriceList };
    'subscriptions.types.list': { params: Record<string, never>; result: ServiceTypeList };
    'subscriptions.services.create': { params: CreateServiceParams; result: ServiceChange };
    'subscriptions.components.order': { params: OrderComponentParams; result: ComponentAnswer };
    'subscriptions.services.get': { params: ById; result: Service };
    'subscriptions.services.list': { params: ListQuery; result: Page<Service> };
    'subscriptions.services.list-of-customer': { params: ById & ListQuery; result: Page<Service> };
    'subscriptions.services.suspend': { params: SuspendServiceParams; result: ServiceWishAnswer };
    'subscriptions.services.resume': { params: ServiceWishParams; result: ServiceWishAnswer };
    'subscriptions.services.cancel': { params: CancelServiceParams; result: CancelServiceAnswer };
    'subscriptions.services.change-tariff': {
      params: ChangeServiceTariffParams;
      result: ChangedServiceTariff;
    };
    'subscriptions.services.change-network': { params: ChangeNetworkParams; result: ServiceChange };
    'subscriptions.services.set-login': { params: SetLoginParams; result: Service };
    'subscriptions.services.bulk': { params: BulkParams; result: BulkAnswer };
    'subscriptions.bulk.get': { params: ById; result: BulkOperation };
    'subscriptions.bulk.items': { params: ById & ListQuery; result: Page<BulkItem> };
    'subscriptions.scheduled-changes.list': { params: ById & ListQuery; result: Page<ScheduledChange> };
    'subscriptions.scheduled-changes.withdraw': {
      params: WithdrawScheduledChangeParams;
      result: ScheduledChange;
    };
    'subscriptions.scheduled-changes.withdraw-all': { params: ById; result: WithdrawnChanges };
    'subscriptions.jobs.find': { params: FindJobRequestParams; result: FoundJobRequest };
  }
  interface Events {
    /** For provisioning only: it may carry a subscriber's password, so the manifest does not offer it to rules. */
    'subscriptions.provisioning-requested': ProvisioningRequest;
    'subscriptions.service-activated': ServiceEvent;
    'subscriptions.service-suspended': ServiceEvent;
    'subscriptions.service-resumed': ServiceEvent;
    'subscriptions.service-tariff-changed': ServiceEvent;
    'subscriptions.service-cancelled': ServiceEvent;
    'subscriptions.service-incomplete': ServiceEvent;
    'subscriptions.scheduled-change-refused': ScheduledChangeRefused;
    'subscriptions.tariff-price-changed': TariffPriceChanged;
  }
  interface Jobs {
    'subscriptions.apply-scheduled-change': { changeId: string };
    'subscriptions.apply-price': { tariffId: string };
    'subscriptions.run-bulk': { operationId: string };
  }
}
