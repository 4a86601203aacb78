export { Bundle, BundleComponent, ComponentState, TakenCredentials } from './bundle.ts';
export { bundleErrors } from './errors.ts';
export type { ComponentRefused } from './events.ts';
export { OrderBundleParams, OrderedBundle, OrderedComponent, ReorderComponentParams } from './order.ts';
export type {} from './registry.ts';
export { BundleTariffFields, mostComponents } from './tariff-fields.ts';
