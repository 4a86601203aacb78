import { keyValueSchema } from '@isp/sdk/runtime';
import type { KernelMigration } from '../kernel-migration.ts';

/** Values plugins keep under keys (`ctx.kv`). Kept in the SDK, since its test host makes the same. */
export const up: KernelMigration = keyValueSchema;
