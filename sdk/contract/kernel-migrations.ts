/** A migration of a plugin that ran. */
export interface AppliedMigration {
  /** Its file's name without ending. */
  name: string;
  /** RFC 3339. */
  appliedAt: string;
}

/** A migration of a plugin that has not run. */
export interface PendingMigration {
  name: string;
  /** `contract` waits until the old generation has left. */
  phase: 'expand' | 'contract';
  /** What it would run, in its order, as far as a trial run came. */
  sql: string[];
  /** Why the trial run stopped there. */
  problem?: string;
}

declare module './registry.ts' {
  interface Actions {
    'kernel.migrations.applied': { params: { id: string }; result: { steps: AppliedMigration[] } };
    'kernel.migrations.pending': { params: { id: string }; result: { steps: PendingMigration[] } };
  }
}
