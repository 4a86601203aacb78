import { type ManifestPermissions, permissionIds } from '@isp/sdk';
import { type Check, type Finding, problem, type Subject, warning } from '../check.ts';

type Kind = keyof ManifestPermissions;

/** How a permission shows in code; `name` is what a list names, such as an action. */
const usedBy: Partial<Record<Kind, (code: string, name: string) => boolean>> = {
  'db.schema': (code) => /\b(defineMigration|defineStore)\(/.test(code),
  'storage.kv': (code) => /\bkv\b/.test(code),
  'http.fetch': (code) => /\b(ctx|context)\.fetch\(/.test(code),
  'actions.call': (code, name) => name.includes('*') || isWritten(code, name),
  'events.subscribe': (code, name) => name.includes('*') || isWritten(code, name),
  'settings.read': isWritten,
  secrets: (code, name) => new RegExp(`\\b${name}\\b`).test(code),
  'sockets.udp': (code) => /\.bindUdp\(/.test(code),
  'broadcasts.hear': (code) => /\.hearBroadcasts\(/.test(code),
};

/** What is used without being declared is refused when it runs; what is declared and not used frightens admins. */
export const permissionsFit: Check = {
  name: 'the permissions it declares are those it uses',
  run: (subject) => [...undeclared(subject), ...unused(subject), ...withoutReason(subject)],
};

function undeclared({ manifest, sources }: Subject): Finding[] {
  const { permissions = {} } = manifest;
  return (['db.schema', 'storage.kv', 'http.fetch'] as const).flatMap((kind) => {
    const declared = permissions[kind];
    if (declared === true || (Array.isArray(declared) && declared.length > 0)) return [];
    const user = sources.find(({ text }) => usedBy[kind]?.(text, ''));
    return user
      ? [problem(`${user.path} needs "${kind}", which permissions of plugin.json does not have`)]
      : [];
  });
}

function unused({ manifest, sources }: Subject): Finding[] {
  const code = sources.map(({ text }) => text).join('\n');
  return Object.entries(manifest.permissions ?? {}).flatMap(([kind, value]) => {
    const isUsed = usedBy[kind as Kind];
    const names = Array.isArray(value) ? (value as string[]) : value === true ? [''] : [];
    return names
      .filter((name) => isUsed && !isUsed(code, name))
      .map((name) =>
        warning(`nothing seems to use ${name ? `${kind}:${name}` : kind}; take it out of plugin.json`),
      );
  });
}

/** `runtime.node` is asked for by the runtime itself. */
function withoutReason({ manifest }: Subject): Finding[] {
  const reasons = manifest.permissionReasons ?? {};
  const asked = permissionIds(manifest).filter((id) => id !== 'runtime.node');
  return [
    ...asked
      .filter((id) => !reasons[id])
      .map((id) =>
        warning(
          `plugin.json says in permissionReasons nothing about ${id}; admins read it before they agree`,
        ),
      ),
    ...Object.keys(reasons)
      .filter((id) => !asked.includes(id) && id !== 'runtime.node')
      .map((id) => problem(`permissionReasons of plugin.json names ${id}, which it does not ask for`)),
  ];
}

function isWritten(code: string, name: string): boolean {
  return code.includes(`'${name}'`) || code.includes(`"${name}"`) || code.includes(`\`${name}\``);
}
