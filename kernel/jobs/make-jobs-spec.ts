import { kernelPrincipal, type SpecSource, tokenLifetimeSeconds } from '../supervisor/make-spec.ts';
import type { JobsSpec } from './jobs-host.ts';

/** Makes the spec of the dispatcher; every start gets a new name on the bus. */
export function jobsSpecMaker(source: SpecSource): () => Promise<JobsSpec> {
  let number = 0;
  return async () => {
    number += 1;
    return {
      nodeId: `jobs-${process.pid}-${number}`,
      natsUrl: source.natsUrl,
      databaseUrl: source.databaseUrl,
      logLevel: source.configuration.logLevel,
      logFile: source.logFile,
      token: await source.signer.sign(kernelPrincipal, tokenLifetimeSeconds),
      clockStandsAt: source.clockStandsAt(),
      fault: source.configuration.fault,
    };
  };
}
