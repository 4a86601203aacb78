import type { PluginContract, StartFailureKind } from '@isp/sdk';
import type { Logger } from 'pino';
import type { LastChange } from '../plugins/last-change.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { Replica } from './replica.ts';
import type { Verdict } from './verdict.ts';

/** A failure of a host: a process that ended by itself, or a generation that did not come up. */
export interface HostFailure {
  readonly host: string;
  readonly plugins: readonly PluginRecord[];
  readonly generation: number;
  readonly verdict: Verdict;
  /** What the error said about itself. */
  readonly about: {
    readonly plugin?: string | undefined;
    readonly failure?: StartFailureKind | 'settings' | undefined;
    readonly retryAfterMs?: number | undefined;
  };
  readonly ranMs: number;
  /** Processes of the host that go on serving. */
  readonly survivors: number;
  /** What it printed last. */
  readonly printed: readonly string[];
  /** The generation before goes on serving: nothing has to be started again. */
  readonly keptBefore: boolean;
}

/** What a host needs from the supervisor. */
export interface HostSurroundings {
  readonly log: Logger;
  /** Plugins it is to carry now. */
  plugins(host: string): PluginRecord[];
  /** Reads manifests again and migrates; answers why it cannot go on. */
  prepare(plugins: readonly PluginRecord[]): Promise<string | undefined>;
  nextGeneration(plugins: readonly PluginRecord[]): Promise<number>;
  launch(place: { host: string; generation: number }, plugins: readonly PluginRecord[]): Promise<Replica>;
  /** Refuses contracts that clash with others, also with those just coming up. Answers how to take it back. */
  admit(contracts: readonly PluginContract[]): () => void;
  /** Waits until every node lists the process and it lists every node. */
  introduce(replica: Replica): Promise<void>;
  /** Stores and tells what the host offers now. */
  announce(contracts: readonly PluginContract[]): Promise<void>;
  /** The host's processes have changed. */
  carries(host: string, replicas: readonly Replica[]): void;
  /** Tells every node that one is gone. */
  lost(nodeId: string): void;
  /** Takes a failure in; answers after how many milliseconds a lost process is replaced where others survive. */
  failed(failure: HostFailure): Promise<number>;
  changed(plugins: readonly PluginRecord[], change: LastChange): Promise<void>;
  /** The generation before has left. */
  overlapEnded(plugins: readonly PluginRecord[]): Promise<void>;
}
