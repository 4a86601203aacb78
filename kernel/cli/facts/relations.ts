import semver from 'semver';
import type { PlatformFacts } from './platform-facts.ts';

/** Another plugin that is needed, and what is wrong with it. */
export interface Requirement {
  readonly id: string;
  readonly range: string;
  /** Absent: not installed. */
  readonly version?: string;
  readonly state?: string;
  /** Absent: it is there, fits and serves. */
  readonly problem?: string;
}

/** What a plugin requires, each with what is wrong about it. */
export function requirementsOf(id: string, { rows, manifests }: PlatformFacts): Requirement[] {
  return Object.entries(manifests.get(id)?.requires ?? {}).map(([need, range]) => {
    const row = rows.find((one) => one.id === need);
    if (!row) return { id: need, range, problem: 'it is not installed' };
    const { version, state, enabled } = row;
    const known = { id: need, range, version, state };
    if (!semver.satisfies(version, range)) return { ...known, problem: `its version is ${version}` };
    if (!enabled) return { ...known, problem: 'it is disabled' };
    return state === 'running' || state === 'degraded' ? known : { ...known, problem: `it is ${state}` };
  });
}

/** Plugins that require this one. */
export function dependantsOf(id: string, { manifests }: Pick<PlatformFacts, 'manifests'>): string[] {
  return [...manifests.values()].filter(({ requires }) => requires && id in requires).map((one) => one.id);
}
