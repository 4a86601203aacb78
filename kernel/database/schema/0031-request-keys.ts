import { requestKeysSchema } from '@isp/sdk/runtime';
import type { KernelMigration } from '../kernel-migration.ts';

/** Keys of requests that are carried out once (`Idempotency-Key`). Kept in the SDK, since its test host makes the same. */
export const up: KernelMigration = requestKeysSchema;
