import type { DesiredState, NetworkAction } from '../contract/index.ts';

/** What the network had before an action of each kind, where no earlier job says it. */
const before: Readonly<Partial<Record<NetworkAction, DesiredState>>> = {
  activate: { state: 'terminated' },
  suspend: { state: 'active' },
  resume: { state: 'suspended' },
};

/**
 * The state that undoes a job: what all earlier jobs of the service wanted. Undefined when nobody knows what was there.
 *
 * @param earlier what earlier jobs wanted, oldest first; cancelled ones left out
 */
export function formerState(
  action: NetworkAction,
  earlier: readonly DesiredState[],
): DesiredState | undefined {
  const known = Object.assign({}, before[action], ...earlier) as DesiredState;
  return Object.keys(known).length > 0 ? known : undefined;
}
