import type { PluginHandle } from '../author/index.ts';

type Config = Readonly<Record<string, unknown>>;

/** The settings of a running plugin: what `ctx.config` shows, changed once the plugin agrees. */
export class LiveSettings {
  #config: Config;
  #changes = 0;

  constructor(config: Config) {
    this.#config = config;
  }

  get config(): Config {
    return this.#config;
  }

  /**
   * Lets the plugin take over new settings; when it throws, it keeps its former ones. A change that comes later wins,
   * also over one whose `configure` is still under way.
   */
  async change(config: Config, handle: PluginHandle | undefined): Promise<void> {
    this.#changes += 1;
    const turn = this.#changes;
    await handle?.configure?.(config, this.#config);
    if (turn === this.#changes) this.#config = config;
  }
}
