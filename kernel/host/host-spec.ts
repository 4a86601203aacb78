import type { IncidentKind, LoopProfile, Manifest } from '@isp/sdk';
import type { JWK } from 'jose';
import type { TracingSettings } from '../tracing/tracing.ts';
import type { CurrentCall } from './current-call.ts';

/** Everything a host process needs to carry its plugins; sent by the supervisor after the process is up. */
export interface HostSpec {
  readonly host: string;
  readonly generation: number;
  readonly nodeId: string;
  readonly logLevel: string;
  readonly logFile: string;
  /** Where the process writes down what it is working on. */
  readonly flightFile: string;
  /** Undefined: nothing is traced. */
  readonly tracing: TracingSettings | undefined;
  readonly databasePool: number;
  /** Undefined: business time is real time. */
  readonly clockStandsAt: string | undefined;
  readonly publicKey: JWK;
  /** `ctx.fetch` may reach loopback. */
  readonly allowPrivateHosts: boolean;
  /** The process misbehaves on order; see `fault-door.ts`. */
  readonly faultDoor: boolean;
  /** Folder for what sandboxes are made of. */
  readonly sandboxCache: string;
  readonly plugins: readonly CarriedPlugin[];
}

export interface CarriedPlugin {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly memoryLimitMb: number;
  readonly config: Readonly<Record<string, unknown>>;
  readonly databaseUrl: string;
  /** What its kept answers are sealed with, base64. */
  readonly answerSecret: string;
  /** The plugin's own signed principal. */
  readonly token: string;
  /** Platform settings it was granted. */
  readonly settings: Readonly<Record<string, string>>;
  /** Only with `identity.sign`. */
  readonly privateKey?: JWK | undefined;
  /** What its keys are derived from, base64; only with `keys.derive`. */
  readonly keySecret?: string | undefined;
}

/** New settings of a plugin, to be taken over or refused. */
export interface ConfigurationNews {
  readonly plugin: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** What a host tells about itself twice a second: that it does is the sign that its event loop runs. */
export interface Pulse {
  /** Resident set, with that of a locked-down process where there is one. */
  readonly memoryBytes: number;
  /** The part of it that is not shared with other processes; undefined where the system does not tell. */
  readonly ownBytes: number | undefined;
  readonly cpuSeconds: number;
  readonly loopLagMs: number;
  /** The call that has been worked on for the longest time, and for how long. */
  readonly slowest?: { readonly action: string; readonly requestId: string; readonly ms: number } | undefined;
}

/** What a host tells of an error that ends it. */
export interface LastWords {
  readonly reason: string;
  readonly stack: string;
  readonly call: CurrentCall | undefined;
  /** Default: `crash`. A sandboxed plugin can hang or run out of memory without its host doing so. */
  readonly kind?: IncidentKind;
  readonly profile?: LoopProfile | undefined;
}
