import type { Check } from './check.ts';
import { bringsNoPlatform } from './checks/brings-no-platform.ts';
import { changelogHasVersion } from './checks/changelog-has-version.ts';
import { pagesAreSound } from './checks/pages-are-sound.ts';
import { permissionsFit } from './checks/permissions-fit.ts';
import { sandboxTakesIt } from './checks/sandbox-takes-it.ts';
import { sizeIsWithinLimits } from './checks/size-is-within-limits.ts';
import { testsPass } from './checks/tests-pass.ts';
import { typesFit } from './checks/types-fit.ts';

/** What a plugin is checked for before it is published, beside its manifest and what is true of every plugin. */
export const checks: readonly Check[] = [
  typesFit,
  sandboxTakesIt,
  testsPass,
  changelogHasVersion,
  permissionsFit,
  pagesAreSound,
  bringsNoPlatform,
  sizeIsWithinLimits,
];
