import type { RowOf } from '@isp/sdk/ui';

/** A try to charge a stored method. */
export type Attempt = RowOf<'/payment-attempts'>;
