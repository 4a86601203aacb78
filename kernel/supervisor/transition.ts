/**
 * What a swap changes besides the processes, such as the version of a package. Each part runs at its moment inside the
 * host's queue, so that no restart comes between.
 */
export interface Transition {
  /** Before anything of the new generation is read. */
  begin(): Promise<void>;
  /** Manifests are read and migrations have run; nothing of the new generation runs yet. */
  prepared(options: { readonly overlaps: boolean }): Promise<void>;
  /** The new generation is healthy and open, the old one still serves. From here on the new one counts; rejecting ends it. */
  commit(generation: number): Promise<void>;
  /** The new generation did not come up and has ended: everything is as it was. Never rejects. */
  revert(): Promise<void>;
  /** The old generation has left. */
  finish(): Promise<void>;
}
