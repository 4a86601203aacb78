import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectory } from '../data-directory/open-data-directory.ts';
import type { JobsHost } from '../jobs/jobs-host.ts';
import type { Journal } from '../journal/journal.ts';
import type { ProcessMetrics } from '../metrics/process-counts.ts';
import type { LoadGuard } from '../packages/load-guard.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { SpecSource } from './make-spec.ts';

/** What the supervisor works with. */
export interface SupervisorOptions {
  readonly registry: PluginRegistry;
  readonly source: SpecSource;
  readonly children: ChildRegistry;
  readonly jobs: JobsHost;
  readonly log: Logger;
  readonly pool: Pool;
  readonly directory: DataDirectory;
  readonly journal: Journal;
  /** Looks at packages before each load. */
  readonly loadGuard: LoadGuard;
  /** Name of this kernel on the bus. */
  readonly node: string;
  /** A process came or went. */
  onProcessesChanged(): void;
  /** What a process has counted when it leaves. */
  onLastMetrics(metrics: ProcessMetrics): void;
}
