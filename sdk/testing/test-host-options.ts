import type { PluginDefinition } from '../author/index.ts';
import type { ActionName, Manifest, ParamsOf, Principal, ResultOf } from '../contract/index.ts';
import type { FetchAnswers } from './answered-fetch.ts';

/** What other plugins answer in a test, by action. Who asks is the second argument. */
export type Answers = {
  readonly [N in ActionName]?: (
    params: ParamsOf<N>,
    caller: Principal | undefined,
  ) => ResultOf<N> | Promise<ResultOf<N>>;
};

export interface TestHostOptions {
  /** The plugin's folder; gives plugin, manifest and migrations as far as they are not given here. */
  readonly directory?: string | URL;
  readonly plugin?: PluginDefinition;
  readonly manifest?: Manifest;
  /** Settings; those left out have the defaults of the manifest. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Business time to stand at, RFC 3339; default: it runs with real time. */
  readonly now?: string;
  readonly answers?: Answers;
  /** What the internet answers to `ctx.fetch`, by URL. Hosts the manifest does not name are refused as in life. */
  readonly fetch?: FetchAnswers;
  /** Runs the plugin's `start` and `open`, with these platform settings. Default: neither. */
  readonly start?: { readonly settings?: Readonly<Record<string, string>> };
}
