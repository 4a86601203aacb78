import type { RowOf } from '@isp/sdk/ui';

/** Money that came in, or went back. */
export type Payment = RowOf<'/payments'>;
