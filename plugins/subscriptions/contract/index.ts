export {
  BulkAnswer,
  type BulkCustomers,
  BulkFilter,
  BulkItem,
  BulkItemStatus,
  BulkOperation,
  BulkParams,
  BulkStatus,
  bulkLimit,
  ListBulkItemsParams,
} from './bulk.ts';
export {
  CancellationCosts,
  CancellationCostsParams,
  CancelServiceAnswer,
  CancelServiceParams,
  cancellationCostsSeam,
} from './cancellation.ts';
export { ChangeNetworkParams, SetLoginParams } from './change-of-network.ts';
export {
  ChangedServiceTariff,
  ChangeServiceTariffParams,
  TariffChangePreview,
} from './change-of-tariff.ts';
export {
  ComponentAnswer,
  ComponentOrder,
  componentSeam,
  OrderComponentParams,
} from './component-order.ts';
export type { DemoBundle, DemoService, DemoVoice } from './demo.ts';
export { demoBundle, demoBundleTariffId, demoService, demoVoice, demoVoiceTariffId } from './demo.ts';
export { subscriptionsErrors } from './errors.ts';
export type {
  ScheduledChangeRefused,
  ServiceEvent,
  ServiceEventName,
  TariffPriceChanged,
} from './events.ts';
export { FindJobRequestParams, FoundJobRequest, JobRequest } from './job-request.ts';
export { OrderCheck, OrderCheckAnswer, orderCheckSeam } from './order-check.ts';
export type {} from './registry.ts';
export {
  LaterWish,
  ListScheduledChangesParams,
  ScheduledChange,
  ScheduledChangeStatus,
  ServiceWishAnswer,
  WithdrawnChanges,
  WithdrawScheduledChangeParams,
} from './scheduled-change.ts';
export {
  DesiredServiceStatus,
  Service,
  ServiceChange,
  ServiceComponent,
  ServiceStatus,
  SuspensionReason,
} from './service.ts';
export {
  CreateServiceParams,
  ListServicesOfCustomerParams,
  ListServicesParams,
  ServiceWishParams,
  SuspendServiceParams,
} from './service-params.ts';
export {
  ComponentTariffs,
  ComponentTariffsParams,
  componentTariffsSeam,
  DescribeServiceTypeParams,
  DesiredStateParams,
  desiredStateSeam,
  ServiceType,
  ServiceTypeDescription,
  ServiceTypeList,
  serviceTypeSeam,
  TariffFields,
} from './service-type.ts';
export type { FieldsOfType } from './tariff.ts';
export {
  BillingMode,
  BillingPeriod,
  Tariff,
  TariffPrice,
  TariffPriceList,
  TariffStatus,
  TariffType,
} from './tariff.ts';
export { ChangeTariffParams, CreateTariffParams, ListTariffsParams } from './tariff-params.ts';
export { TariffTerms, TerminationFee } from './tariff-terms.ts';
