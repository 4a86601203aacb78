import type { KernelMigration } from '../kernel-migration.ts';

/** Keys follow from the installation's secret key, so that a copy of the database holds none. */
export const up: KernelMigration = 'DROP TABLE kernel.settings;';
