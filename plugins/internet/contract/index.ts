export {
  ChangeAccessParams,
  FixedAddresses,
  InternetAccess,
} from './access.ts';
export { internetErrors } from './errors.ts';
export { InternetOrderFields, OrderedInternet, OrderInternetParams } from './order.ts';
export type {} from './registry.ts';
export { InternetTariffFields } from './tariff-fields.ts';
export type { UsagePeriodClosed } from './usage-period.ts';
