import type { Manifest, OfferedVersion } from '@isp/sdk';
import semver from 'semver';
import { circleAmong } from './circle-among.ts';

/** What a plan is made of. */
export interface Grounds {
  readonly platformVersion: string;
  readonly installed: ReadonlyMap<string, Manifest>;
  /** Versions of a plugin that may be installed, newest first. */
  offered(id: string): readonly OfferedVersion[];
}

export interface PlannedStep {
  readonly id: string;
  readonly offered: OfferedVersion;
}

/** What is to be installed, requirements first; or the exact pair that does not fit. */
export type Plan = { readonly steps: readonly PlannedStep[] } | { readonly conflict: string };

/** A plugin somebody asks for, in a range. */
interface Goal {
  readonly id: string;
  readonly range: string;
  /** Undefined for the person who installs. */
  readonly by?: { readonly id: string; readonly version: string };
}

type Chosen = ReadonlyMap<string, OfferedVersion>;

/** Why goals cannot be reached. */
interface Failure {
  readonly conflict: string;
  /** Plugins another version of which might help; no other choice can. */
  readonly blame: ReadonlySet<string>;
}

type Outcome = { readonly chosen: Chosen } | Failure;

/** Beyond this many tries the requirements are told to be too entangled; a real catalogue needs a few per plugin. */
const mostTries = 20_000;

/**
 * Works out what installing one plugin takes: the newest version whose platform range and requirements fit what is
 * installed and what else has to be. Installed plugins stay as they are. Versions that are deprecated come last;
 * pre-releases only when they are named.
 */
export function planInstall(wish: { id: string; version?: string | undefined }, grounds: Grounds): Plan {
  const planner = { grounds, wanted: wish.id, impossible: new Map<string, Failure>(), triesLeft: mostTries };
  const outcome = reach([{ id: wish.id, range: wish.version ?? '*' }], new Map(), planner);
  if ('conflict' in outcome) return { conflict: outcome.conflict };
  const circle = circleAmong(outcome.chosen);
  if (circle) return { conflict: `they require each other in a circle: ${circle.join(' → ')}` };
  return { steps: requirementsFirst(wish.id, outcome.chosen) };
}

interface Planner {
  readonly grounds: Grounds;
  readonly wanted: string;
  /** Versions that fit nowhere, whatever else is chosen. */
  readonly impossible: Map<string, Failure>;
  triesLeft: number;
}

/**
 * Reaches all goals, trying another version of an earlier choice when a later goal cannot be reached. Choices that have
 * nothing to do with a failure are not tried again for it (conflict-directed backjumping).
 */
function reach(goals: readonly Goal[], chosen: Chosen, planner: Planner): Outcome {
  const [goal, ...rest] = goals;
  if (!goal) return { chosen };
  const there = standing(goal, chosen, planner);
  if (there)
    return semver.satisfies(there, goal.range) ? reach(rest, chosen, planner) : clash(goal, there, chosen);
  const candidates = candidatesFor(goal, planner.grounds);
  if (candidates.length === 0) return failure(nothingFits(goal, planner.grounds), goal.by?.id);
  const failures: Failure[] = [];
  for (const candidate of candidates) {
    const outcome = choose(goal.id, candidate, { rest, chosen, planner });
    if ('chosen' in outcome || !outcome.blame.has(goal.id)) return outcome;
    failures.push(outcome);
  }
  return allFailed(goal, failures);
}

/** None of the versions will do: the newest one's conflict is told, and all that any of them failed for is to blame. */
function allFailed({ id, by }: Goal, failures: readonly Failure[]): Failure {
  const blamed = failures.flatMap(({ blame }) => [...blame]).filter((other) => other !== id);
  return failure((failures[0] as Failure).conflict, by?.id, ...blamed);
}

function failure(conflict: string, ...blame: readonly (string | undefined)[]): Failure {
  return { conflict, blame: new Set(blame.filter((id) => id !== undefined)) };
}

function choose(
  id: string,
  candidate: OfferedVersion,
  around: { rest: readonly Goal[]; chosen: Chosen; planner: Planner },
): Outcome {
  const { impossible } = around.planner;
  const name = `${id} ${candidate.version}`;
  const outcome = impossible.get(name) ?? tryOut(id, candidate, around);
  if ('conflict' in outcome && outcome.blame.size === 1 && outcome.blame.has(id))
    impossible.set(name, outcome);
  return outcome;
}

function tryOut(
  id: string,
  candidate: OfferedVersion,
  { rest, chosen, planner }: { rest: readonly Goal[]; chosen: Chosen; planner: Planner },
): Outcome {
  planner.triesLeft -= 1;
  if (planner.triesLeft < 0) return failure('the requirements are too entangled to find versions that fit');
  const conflict = misfit(id, candidate, planner.grounds);
  if (conflict) return failure(conflict, id);
  const by = { id, version: candidate.version };
  const requires = Object.entries(candidate.manifest.requires ?? {});
  const goals = requires.map(([other, range]) => ({ id: other, range, by }));
  return reach([...goals, ...rest], new Map([...chosen, [id, candidate]]), planner);
}

/** The version that is there already: chosen before, or installed. */
function standing({ id }: Goal, chosen: Chosen, { grounds, wanted }: Planner): string | undefined {
  return chosen.get(id)?.version ?? (id === wanted ? undefined : grounds.installed.get(id)?.version);
}

function clash({ id, range, by }: Goal, version: string, chosen: Chosen): Failure {
  const conflict = `${nameOf(by)} requires ${id} ${range}, but ${id} is ${version}`;
  return failure(conflict, by?.id, chosen.has(id) ? id : undefined);
}

const nameOf = (by: Goal['by']): string => (by ? `${by.id} ${by.version}` : 'what was asked for');

function candidatesFor({ id, range }: Goal, { offered }: Grounds): readonly OfferedVersion[] {
  const fitting = offered(id).filter(({ version }) => version === range || semver.satisfies(version, range));
  return [...fitting.filter((one) => !one.deprecated), ...fitting.filter((one) => one.deprecated)];
}

function nothingFits({ id, range, by }: Goal, { offered }: Grounds): string {
  const versions = offered(id).map(({ version }) => version);
  const offers = versions.length === 0 ? 'no source offers it' : `what is offered is ${versions.join(', ')}`;
  return by
    ? `${nameOf(by)} requires ${id} ${range}, and ${offers}`
    : `${id} ${range} is wanted, and ${offers}`;
}

/** Why a version does not fit the platform or what is installed. */
export function misfit(
  id: string,
  { version, manifest }: OfferedVersion,
  grounds: Grounds,
): string | undefined {
  const { platformVersion, installed } = grounds;
  if (!semver.satisfies(platformVersion, manifest.engine, { includePrerelease: true }))
    return `${id} ${version} asks for platform ${manifest.engine}, and this is ${platformVersion}`;
  for (const dependant of installed.values()) {
    const range = dependant.requires?.[id];
    if (range && !semver.satisfies(version, range))
      return `${dependant.id} ${dependant.version} requires ${id} ${range}, and this is ${version}`;
  }
  return undefined;
}

function requirementsFirst(wanted: string, chosen: Chosen): PlannedStep[] {
  const steps: PlannedStep[] = [];
  const visit = (id: string): void => {
    const offered = chosen.get(id);
    if (!offered || steps.some((step) => step.id === id)) return;
    for (const other of Object.keys(offered.manifest.requires ?? {})) visit(other);
    steps.push({ id, offered });
  };
  visit(wanted);
  return steps;
}
