import type { Manifest, OfferedVersion } from '@isp/sdk';
import semver from 'semver';
import type { Offer } from './catalogue.ts';
import { type Grounds, planInstall } from './plan-install.ts';

/** What decides about the update of one installed plugin. */
export interface UpdateGrounds {
  readonly installed: Manifest;
  readonly offer: Offer;
  readonly coolDownHours: number;
  readonly now: Temporal.Instant;
  /** The installed version was revoked: whatever replaces it is offered at once. */
  readonly revoked: boolean;
  readonly grounds: Grounds;
  firstSeen(offered: OfferedVersion): Temporal.Instant | undefined;
}

/** An update, and when its cool-down ends. */
export interface FoundUpdate {
  readonly offered: OfferedVersion;
  readonly state: 'available' | 'cooling-down';
  readonly availableAt?: Temporal.Instant;
}

/**
 * The newest version an installed plugin can be updated to now; when all of them are still too fresh, the one whose
 * cool-down ends first. Versions count from their publication, or from when they were first seen.
 */
export function checkUpdate(about: UpdateGrounds): FoundUpdate | undefined {
  const newer = about.offer.installable.filter((offered) => isUpdate(offered, about));
  const found = newer.map((offered) => judged(offered, about));
  const cooling = found.filter(({ state }) => state === 'cooling-down');
  return (
    found.find(({ state }) => state === 'available') ??
    cooling.toSorted((one, other) => compare(one.availableAt, other.availableAt))[0]
  );
}

function isUpdate(offered: OfferedVersion, { installed, grounds }: UpdateGrounds): boolean {
  if (offered.deprecated || !semver.gt(offered.version, installed.version)) return false;
  if (semver.prerelease(offered.version) && !semver.prerelease(installed.version)) return false;
  const plan = planInstall({ id: installed.id, version: offered.version }, grounds);
  return 'steps' in plan && plan.steps.length === 1;
}

function judged(offered: OfferedVersion, about: UpdateGrounds): FoundUpdate {
  const { coolDownHours, now, revoked } = about;
  const since = offered.publishedAt ? Temporal.Instant.from(offered.publishedAt) : about.firstSeen(offered);
  const availableAt = (since ?? now).add({ minutes: Math.round(coolDownHours * 60) });
  const cooling = !revoked && coolDownHours > 0 && Temporal.Instant.compare(availableAt, now) > 0;
  return cooling ? { offered, state: 'cooling-down', availableAt } : { offered, state: 'available' };
}

function compare(one = Temporal.Instant.fromEpochMilliseconds(0), other = one): number {
  return Temporal.Instant.compare(one, other);
}
