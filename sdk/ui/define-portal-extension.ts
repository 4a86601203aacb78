import { type ComponentType, createElement, lazy } from 'react';
import type { PortalHost } from './portal-host.ts';
import type { Dictionary } from './translate.ts';

/** A component of a plugin, whatever it takes. */
// biome-ignore lint/suspicious/noExplicitAny: pages take nothing, entries of a slot what its owner gives them
export type PortalComponent = ComponentType<any>;

/** What the `entry` of `contributes.portal` exports. */
export interface PortalExtension {
  /** By the names that `plugin.json` uses in `component`. */
  readonly components: Readonly<Record<string, PortalComponent>>;
  /** Texts by language, each by its English text. English needs none. */
  readonly dictionaries?: Readonly<Record<string, Dictionary>>;
  /** Runs when the extension is loaded; what it answers runs when it is replaced or taken away. */
  activate?(host: PortalHost): undefined | (() => void);
}

/** Makes the default export of a plugin's `ui/index.tsx`; an example is in docs/writing-plugins.md. */
export function definePortalExtension(extension: PortalExtension): PortalExtension {
  return extension;
}

/** Asked at once again, a failure is the same one: what shows it asks while it renders. */
const forgetFailureMs = 1_000;

/**
 * A component that is loaded when it is first shown: the default export of its module. What could not be loaded, such as without
 * a connection, is loaded when it is shown again.
 */
export function later(load: () => Promise<{ default: PortalComponent }>): PortalComponent {
  const begin = () => lazy(() => load().catch(forget));
  const forget = (error: unknown) => {
    setTimeout(() => {
      Loaded = begin();
    }, forgetFailureMs);
    throw error;
  };
  let Loaded = begin();
  return (props) => createElement(Loaded, props);
}
