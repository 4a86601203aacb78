import type { Manifest, PluginRow, TrustedKey } from '@isp/sdk';
import type { PolicyOfPlugin, UpdateOfPlugin } from '../contract/index.ts';
import type { Catalogue } from './catalogue.ts';
import type { Grounds } from './plan-install.ts';

/** A plugin of this platform. */
export interface InstalledPlugin {
  readonly row: PluginRow;
  readonly manifest: Manifest;
}

/** What is offered and what is installed, at one moment. */
export interface Market {
  readonly catalogue: Catalogue;
  readonly installed: ReadonlyMap<string, InstalledPlugin>;
  readonly grounds: Grounds;
  readonly updates: ReadonlyMap<string, UpdateOfPlugin>;
  readonly policies: ReadonlyMap<string, PolicyOfPlugin>;
}

/** What planning takes, made of a catalogue and what is installed. */
export function groundsOf(
  catalogue: Catalogue,
  installed: ReadonlyMap<string, InstalledPlugin>,
  platformVersion: string,
): Grounds {
  return {
    platformVersion,
    installed: new Map([...installed].map(([id, { manifest }]) => [id, manifest])),
    offered: (id) => catalogue.offers.get(id)?.installable ?? [],
  };
}

export type TrustedKeys = ReadonlyMap<string, TrustedKey>;
