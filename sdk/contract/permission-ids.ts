import type { Manifest, ManifestPermissions } from './manifest.ts';

/** Runs as an ordinary process, which no permission limits: asked for by the runtime `node`. */
const wholeMachine = 'runtime.node';

/**
 * What a plugin asks for, one id each: `storage.kv`, `http.fetch:api.example.com`, `actions.call:customers.get`. An admin
 * consents to these ids, and an update that has another one waits for consent.
 */
export function permissionIds({
  runtime,
  permissions = {},
}: Pick<Manifest, 'runtime' | 'permissions'>): string[] {
  const asked = Object.entries(permissions).flatMap(([kind, value]) => {
    if (Array.isArray(value)) return value.map((name) => `${kind}:${name}`);
    return value === true ? [kind] : [];
  });
  return runtime === 'node' ? [wholeMachine, ...asked] : asked;
}

type Words = Readonly<Record<keyof ManifestPermissions | typeof wholeMachine, (name: string) => string>>;

const words: Words = {
  'runtime.node': () => 'Runs as an ordinary process: it can do whatever the user of the platform can do',
  'actions.call': (name) => `Calls ${name} in its own name`,
  'events.subscribe': (name) =>
    name === '*' ? 'Hears every event that plugins declare' : `Hears the event ${name}`,
  'seams.own': (name) => `Calls what plugins offer for its seam ${name}`,
  'sockets.udp': (name) => `Listens on the UDP port ${name}`,
  'sockets.tcp': (name) => `Listens on the TCP port ${name}`,
  'settings.read': (name) => `Reads the platform's setting ${name}`,
  'db.schema': () => 'Keeps tables of its own in the database',
  'storage.kv': () => 'Keeps values of its own in the database',
  'http.fetch': (name) => `Exchanges data with ${name} over the internet`,
  secrets: (name) => `Knows the secret you enter as its setting ${name}`,
  'broadcasts.hear': () => 'Hears the live news of all plugins',
  'actions.forward': () => 'Acts with the rights of whoever calls it',
  'bus.raw': () => 'Uses the message bus without limits',
  'keys.derive': () => "Keeps secrets under keys of its own, made of the platform's secret key",
  'audit.keep': () => 'Keeps the audit log of all plugins',
  'identity.sign': () => 'Can act as any user',
};

/** A permission in words an admin reads before installing. */
export function describePermission(id: string): string {
  const [kind = '', ...name] = id.split(':');
  const say = words[kind as keyof Words] as ((name: string) => string) | undefined;
  return say?.(name.join(':')) ?? id;
}
