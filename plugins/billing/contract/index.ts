export {
  BillingPeriod,
  PreviewProrationParams,
  PreviousItem,
  PreviousPlan,
  ProrationItem,
  ProrationPreview,
} from './proration.ts';
export type {} from './registry.ts';
