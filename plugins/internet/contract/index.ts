export { internetErrors } from './errors.ts';
export { OrderedInternet, OrderInternetParams } from './order.ts';
export type {} from './registry.ts';
export { InternetTariffFields } from './tariff-fields.ts';
