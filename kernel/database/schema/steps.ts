import type { KernelMigration } from '../kernel-migration.ts';
import { up as kernel } from './0001-kernel.ts';
import { up as supervision } from './0002-supervision.ts';
import { up as configuration } from './0003-configuration.ts';
import { up as schedules } from './0004-schedules.ts';
import { up as traceContext } from './0020-trace-context.ts';
import { up as keyValues } from './0025-key-values.ts';
import { up as packages } from './0030-packages.ts';
import { up as requestKeys } from './0031-request-keys.ts';
import { up as audit } from './0032-audit.ts';
import { up as declaredEvents } from './0034-declared-events.ts';
import { up as noKeys } from './0037-no-keys.ts';
import { up as batches } from './0038-batches.ts';
import { up as lighterBatches } from './0039-lighter-batches.ts';

/** The steps of the kernel's own schema, in order. A new step gets the next number; a step that was released never changes. */
export const kernelSteps: readonly { readonly name: string; readonly up: KernelMigration }[] = [
  { name: '0001-kernel', up: kernel },
  { name: '0002-supervision', up: supervision },
  { name: '0003-configuration', up: configuration },
  { name: '0004-schedules', up: schedules },
  { name: '0020-trace-context', up: traceContext },
  { name: '0025-key-values', up: keyValues },
  { name: '0030-packages', up: packages },
  { name: '0031-request-keys', up: requestKeys },
  { name: '0032-audit', up: audit },
  { name: '0034-declared-events', up: declaredEvents },
  { name: '0037-no-keys', up: noKeys },
  { name: '0038-batches', up: batches },
  { name: '0039-lighter-batches', up: lighterBatches },
];
