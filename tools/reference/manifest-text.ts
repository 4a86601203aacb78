import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './emit-declarations.ts';
import type { ExportedName } from './exported-names.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The fields of `plugin.json`: what its schema allows, with what the types say about each. */
export function manifestText(types: readonly ExportedName[]): string {
  const file = join(root, 'marketplace', 'manifest.schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  const said = new Map(types.flatMap(fieldComments));
  const rows = fieldRows(schema, { path: '', all: schema, said });
  return ['| Field | Type | Required | Meaning |', '|---|---|---|---|', ...rows].join('\n');
}

interface Around {
  readonly path: string;
  readonly all: Schema;
  readonly said: ReadonlyMap<string, string>;
}

function fieldRows(schema: Schema, around: Around): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
    const field = resolved(given, around.all);
    const path = around.path ? `${around.path}.${name}` : name;
    const meaning = field.description ?? around.said.get(`${typeOf[around.path]}.${name}`) ?? '';
    const required = schema.required?.includes(name) ? 'yes' : '';
    const row = `| \`${path}\` | ${cell(typeText(field, around.all))} | ${required} | ${cell(meaning)} |`;
    const item = field.items && resolved(field.items, around.all);
    if (name === 'configuration') return [row];
    return [
      row,
      ...fieldRows(field, { ...around, path }),
      ...(item?.properties ? fieldRows(item, { ...around, path: `${path}[]` }) : []),
    ];
  });
}

function resolved(schema: Schema, all: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : { ...all.$defs?.[name], ...schema };
}

function typeText(field: Schema, all: Schema): string {
  if (field.enum) return field.enum.map((one) => `\`${one}\``).join(', ');
  const item = field.items && resolved(field.items, all);
  const type = item
    ? `list of ${item.type ?? (item.enum ? typeText(item, all) : 'anything')}`
    : (field.type ?? 'anything');
  const limits = [
    field.minimum === undefined ? '' : `${field.minimum} to ${field.maximum}`,
    field.maxLength === undefined ? '' : `at most ${field.maxLength} characters`,
    field.pattern === undefined ? '' : `\`${field.pattern}\``,
  ].filter(Boolean);
  return [type, ...limits].join(', ');
}

/** The type that describes what is at a path. */
const typeOf: Readonly<Record<string, string>> = {
  '': 'Manifest',
  permissions: 'ManifestPermissions',
  contributes: 'Contributions',
  'contributes.events[]': 'DeclaredEvent',
  'contributes.permissions[]': 'DeclaredPermission',
  'contributes.messages[]': 'MessageTemplate',
  'contributes.topics[]': 'LiveTopic',
  'contributes.portal': 'PortalContributions',
  'contributes.portal.routes[]': 'PortalRoute',
  'contributes.portal.routes[].nav': 'PortalNavigation',
  'contributes.portal.slots[]': 'PortalSlotEntry',
  'contributes.portal.commands[]': 'PortalCommand',
  'contributes.portal.search[]': 'PortalSearch',
  'contributes.providers[]': 'ProviderOffer',
};

/** What the comments of a type say about its fields: `Manifest.engine` and the sentence. */
function fieldComments({ name: type, declaration }: ExportedName): [string, string][] {
  const fields = declaration.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*readonly (?:'([^']+)'|(\w+))\??:/g);
  return [...fields].map(([, comment = '', quoted, plain]) => {
    const text = comment.replaceAll(/^\s*\* ?/gm, '').split('@example')[0] ?? '';
    return [`${type}.${quoted ?? plain}`, text.replaceAll(/\s+/g, ' ').trim()];
  });
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
