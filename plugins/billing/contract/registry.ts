import type { PreviewProrationParams, ProrationPreview } from './proration.ts';

declare module '@isp/sdk' {
  interface Actions {
    'billing.proration.preview': { params: PreviewProrationParams; result: ProrationPreview };
  }
}
