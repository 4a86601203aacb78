import { join } from 'node:path';
import type { Manifest, Principal } from '@isp/sdk';
import { type PrincipalSigner, pluginPrincipal } from '@isp/sdk/runtime';
import type { Configuration } from '../configuration/configuration.ts';
import { pluginRole, urlFor } from '../database/plugin-role.ts';
import type { CarriedPlugin, HostSpec } from '../host/host-spec.ts';
import type { SecretBox } from '../plugin-configuration/secret-box.ts';
import { startConfiguration } from '../plugin-configuration/start-configuration.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { PlatformKeys } from './platform-keys.ts';

export const tokenLifetimeSeconds = 600;

/** What the specs of all hosts share. */
export interface SpecSource {
  readonly configuration: Configuration;
  readonly natsUrl: string;
  readonly databaseUrl: string;
  readonly logFile: string;
  readonly keys: PlatformKeys;
  readonly signer: PrincipalSigner;
  /** Opens the plugins' secret settings. */
  readonly box: SecretBox;
  clockStandsAt(): string | undefined;
}

/** The kernel's own principal: delivers jobs and events. */
export const kernelPrincipal: Principal = {
  scope: 'system',
  id: 'kernel',
  name: 'kernel',
  permissions: ['*'],
  calls: ['kernel.*'],
};

export async function makeSpec(
  source: SpecSource,
  place: {
    readonly host: string;
    readonly generation: number;
    readonly nodeId: string;
    readonly flightFile: string;
  },
  plugins: readonly PluginRecord[],
): Promise<HostSpec> {
  const { configuration, keys } = source;
  return {
    host: place.host,
    generation: place.generation,
    nodeId: place.nodeId,
    flightFile: place.flightFile,
    logLevel: configuration.logLevel,
    logFile: source.logFile,
    tracing: configuration.tracing,
    databasePool: configuration.databasePool,
    clockStandsAt: source.clockStandsAt(),
    publicKey: keys.publicKey,
    allowPrivateHosts: configuration.allowPrivateHosts,
    faultDoor: configuration.faultDoor,
    sandboxCache: join(configuration.dataDirectory, 'compile-cache', 'sandbox'),
    plugins: await Promise.all(plugins.map((plugin) => carriedPlugin(source, plugin))),
  };
}

async function carriedPlugin(source: SpecSource, record: PluginRecord): Promise<CarriedPlugin> {
  const manifest = record.manifest as Manifest;
  const { keys, databaseUrl, configuration, signer } = source;
  const role = pluginRole(record.id, keys.databaseSecret);
  const granted = manifest.permissions?.['settings.read'] ?? [];
  return {
    directory: record.directory,
    manifest,
    memoryLimitMb: record.memoryLimitMb,
    config: startConfiguration(source.box, record),
    databaseUrl: urlFor(databaseUrl, role.login, role.loginPassword),
    answerSecret: source.box.pluginSecret(`${record.id} answers`),
    token: await signer.sign(pluginPrincipal({ manifest }), tokenLifetimeSeconds),
    settings: Object.fromEntries(granted.map((name) => [name, configuration.settings[name] ?? ''])),
    privateKey: manifest.permissions?.['identity.sign'] ? keys.privateKey : undefined,
    keySecret: manifest.permissions?.['keys.derive'] ? source.box.pluginSecret(record.id) : undefined,
  };
}
