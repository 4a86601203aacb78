import type { Manifest } from '@isp/sdk';
import type { JWK } from 'jose';

/** Everything a host process needs to carry its plugins; sent by the supervisor after the process is up. */
export interface HostSpec {
  readonly host: string;
  readonly generation: number;
  readonly nodeId: string;
  readonly logLevel: string;
  readonly logFile: string;
  readonly databasePool: number;
  /** Undefined: business time is real time. */
  readonly clockStandsAt: string | undefined;
  readonly publicKey: JWK;
  readonly plugins: readonly CarriedPlugin[];
}

export interface CarriedPlugin {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly config: Readonly<Record<string, unknown>>;
  readonly databaseUrl: string;
  /** The plugin's own signed principal. */
  readonly token: string;
  /** Platform settings it was granted. */
  readonly settings: Readonly<Record<string, string>>;
  /** Only with `identity.sign`. */
  readonly privateKey?: JWK | undefined;
}

/** What a host tells about itself once a second. */
export interface Pulse {
  readonly memoryBytes: number;
  readonly cpuSeconds: number;
  readonly loopLagMs: number;
}
