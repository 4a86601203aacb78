import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionDefinition, type Manifest, type PluginDefinition, readyRoles } from '@isp/sdk';
import { importPlugin } from '@isp/sdk/runtime';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** What comes with the platform; a plugin from elsewhere names the ready roles of its permissions in the same way. */
const places = ['services', 'plugins', 'marketplace/catalogue'];

const head = `<!-- Made by tools/make-reference.ts from the manifests and actions of the plugins; changes go there. -->

# Who may use which route

Each route of the platform and of the bundled catalogue, the permission it asks for, and the ready roles that hold it (\`roles\` of the permission
in \`plugin.json\`). Roles of one's own are made of the same permissions, and nobody gives more than he has. A role says what somebody may do; on
whose rows is another matter: a reseller's and a customer's user sees only his own, whatever his role.
Without the permission a request is answered 403 and leaves a row in the audit log.
`;

/** The table of roles and routes, plugin by plugin. */
export async function permissionsPage(): Promise<string> {
  const folders = places.flatMap((place) => globSync(`${place}/*/plugin.json`, { cwd: project })).sort();
  const parts: string[] = [];
  for (const folder of folders.map((file) => join(project, dirname(file)))) {
    const manifest = JSON.parse(readFileSync(join(folder, 'plugin.json'), 'utf8')) as Manifest;
    parts.push(...pluginTable(manifest, await importPlugin(folder)));
  }
  return [head, ...parts].join('\n');
}

function pluginTable(manifest: Manifest, { actions = [] }: PluginDefinition): string[] {
  const routed = actions.filter(({ rest }) => rest !== undefined);
  if (routed.length === 0) return [];
  return [
    `## ${manifest.name}\n`,
    `| Route | Permission | ${readyRoles.join(' | ')} |`,
    `|---|---|${readyRoles.map(() => ':-:|').join('')}`,
    ...routed.map((action) => routeRow(action, manifest)),
    '',
  ];
}

const open: Readonly<Record<string, string>> = {
  public: 'everybody',
  authenticated: 'everybody who is signed in',
};

function routeRow({ rest, permission }: ActionDefinition, manifest: Manifest): string {
  const everybody = open[permission];
  const holders = everybody ? readyRoles : rolesWith(permission, manifest);
  const cells = readyRoles.map((role) => (holders.includes(role) ? '✓' : ' '));
  return `| \`${rest}\` | ${everybody ?? `\`${permission}\``} | ${cells.join(' | ')} |`;
}

/** Ready roles that hold a permission of a plugin. */
export function rolesWith(
  permission: string,
  manifest: Pick<Manifest, 'contributes'>,
): readonly (typeof readyRoles)[number][] {
  const declared = manifest.contributes?.permissions?.find(({ id }) => id === permission);
  return ['administrator', ...(declared?.roles ?? [])];
}
