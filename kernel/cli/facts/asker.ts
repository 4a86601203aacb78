import type { ActionName, ParamsOf, ResultOf } from '@isp/sdk';
import { countText } from '../printing/quantities.ts';
import type { RunningPlatform } from '../running-platform.ts';

/** Something that was asked for and could not be had. */
export interface Missing {
  readonly what: string;
  readonly why: string;
}

/** What could not be had for the same reason of several plugins, once. */
export function groupedMissing(missing: readonly Missing[]): Missing[] {
  const byQuestion = Map.groupBy(missing, ({ what, why }) => `${what.split(' of ', 1)[0]} ${why}`);
  return [...byQuestion.values()].map((same) => {
    const [{ what, why }] = same as [Missing];
    return { what: same.length > 1 ? `${what} and ${countText(same.length - 1, 'other')}` : what, why };
  });
}

const limitMs = 15_000;

/** Asks the platform; what it does not answer is noted and left out, so that the rest can be shown. */
export class Asker {
  readonly missing: Missing[] = [];
  readonly #platform: RunningPlatform;

  constructor(platform: RunningPlatform) {
    this.#platform = platform;
  }

  async ask<N extends ActionName>(name: N, params: ParamsOf<N>): Promise<ResultOf<N> | undefined> {
    try {
      return await this.#platform.call(name, params, limitMs);
    } catch (error) {
      const { id } = params as { id?: string };
      this.missing.push({ what: id ? `${name} of ${id}` : name, why: (error as Error).message });
      return undefined;
    }
  }
}
