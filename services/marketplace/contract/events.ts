/** An update of an installed plugin can be installed: its cool-down is over. Once per version. */
export interface UpdateAvailable {
  plugin: string;
  installedVersion: string;
  version: string;
  /** Permission ids it asks for and the installed version does not; with some it does not install itself. */
  asks: string[];
}

/** A version that ran was revoked, and was stopped. */
export interface PluginRevoked {
  plugin: string;
  version: string;
  reason: string;
  /** Name of the source that says so. */
  source: string;
}

/** A plugin with the policy `automatic` was updated. */
export interface PluginUpdated {
  plugin: string;
  from: string;
  to: string;
}

declare module '@isp/sdk' {
  interface Events {
    'marketplace.update-available': UpdateAvailable;
    'marketplace.plugin-revoked': PluginRevoked;
    'marketplace.plugin-updated': PluginUpdated;
  }
}
