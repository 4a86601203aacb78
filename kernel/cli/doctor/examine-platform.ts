import type { PlatformFacts } from '../facts/platform-facts.ts';
import type { Installation } from '../installation.ts';
import type { Finding, Verdict } from './finding.ts';
import { disk, logSize, nodeVersion } from './platform-checks/machine.ts';
import { clock, reachable, ready } from './platform-checks/running.ts';
import { bus, database, gateway } from './platform-checks/servers.ts';

/** Examines the platform itself; what needs it to run is left out when it does not. */
export async function examinePlatform(
  installation: Installation,
  found: { readonly facts: PlatformFacts | undefined; readonly problem: Error | undefined },
): Promise<Finding[]> {
  const { runtime, state, configuration } = installation;
  const servers =
    runtime && state === 'running' ? [database(runtime), bus(runtime), gateway(runtime, configuration)] : [];
  const said = found.facts ? [ready(found.facts), clock(found.facts)] : [];
  const verdicts: (Verdict | undefined)[] = [
    reachable(installation, found.problem),
    ...(await Promise.all(servers)),
    ...said,
    ...(await Promise.all([disk(installation), logSize(installation), nodeVersion()])),
  ];
  return verdicts.filter((one) => one !== undefined);
}
