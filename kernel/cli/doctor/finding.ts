import type { PlatformFacts } from '../facts/platform-facts.ts';
import type { PluginFacts } from '../facts/plugin-facts.ts';

/** `problem`: somebody should act; `note`: good to know; `ok`: looked at and fine. */
export type FindingLevel = 'ok' | 'note' | 'problem';

/** What one check found. */
export interface Verdict {
  readonly check: string;
  readonly level: FindingLevel;
  readonly text: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** A verdict with whom it is about; without `plugin` it is the platform itself. */
export interface Finding extends Verdict {
  readonly plugin?: string;
}

/** What a check of a plugin may look at besides the plugin. */
export interface Surroundings {
  readonly platform: PlatformFacts;
  readonly now: Date;
}

/** Looks at one thing of a plugin; answers nothing where there is nothing to look at. */
export type PluginCheck = (facts: PluginFacts, around: Surroundings) => Verdict | undefined;

/** The level for a number that should be small. */
export function levelOf(value: number, limits: { note: number; problem: number }): FindingLevel {
  if (value >= limits.problem) return 'problem';
  return value >= limits.note ? 'note' : 'ok';
}
