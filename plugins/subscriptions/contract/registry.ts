import type { ProvisioningRequest } from '@isp/provisioning/contract';
import type { ById, ListQuery, Page } from '@isp/sdk';
import type { ServiceEvent } from './events.ts';
import type { FindJobRequestParams, FoundJobRequest } from './job-request.ts';
import type { Service, ServiceChange } from './service.ts';
import type { CreateServiceParams, SuspendServiceParams } from './service-params.ts';
import type { ServiceTypeList } from './service-type.ts';
import type { Tariff } from './tariff.ts';
import type { ChangeTariffParams, CreateTariffParams } from './tariff-params.ts';

declare module '@isp/sdk' {
  interface Actions {
    'subscriptions.tariffs.create': { params: CreateTariffParams; result: Tariff };
    'subscriptions.tariffs.get': { params: ById; result: Tariff };
    'subscriptions.tariffs.list': { params: ListQuery; result: Page<Tariff> };
    'subscriptions.tariffs.change': { params: ChangeTariffParams; result: Tariff };
    'subscriptions.tariffs.retire': { params: ById; result: Tariff };
    'subscriptions.types.list': { params: Record<string, never>; result: ServiceTypeList };
    'subscriptions.services.create': { params: CreateServiceParams; result: ServiceChange };
    'subscriptions.services.get': { params: ById; result: Service };
    'subscriptions.services.list': { params: ListQuery; result: Page<Service> };
    'subscriptions.services.list-of-customer': { params: ById & ListQuery; result: Page<Service> };
    'subscriptions.services.suspend': { params: SuspendServiceParams; result: ServiceChange };
    'subscriptions.services.resume': { params: ById; result: ServiceChange };
    'subscriptions.services.cancel': { params: ById; result: ServiceChange };
    'subscriptions.jobs.find': { params: FindJobRequestParams; result: FoundJobRequest };
  }
  interface Events {
    /** For provisioning only: it may carry a subscriber's password, so the manifest does not offer it to rules. */
    'subscriptions.provisioning-requested': ProvisioningRequest;
    'subscriptions.service-activated': ServiceEvent;
    'subscriptions.service-suspended': ServiceEvent;
    'subscriptions.service-resumed': ServiceEvent;
    'subscriptions.service-cancelled': ServiceEvent;
  }
}
