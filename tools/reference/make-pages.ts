import * as sdk from '@isp/sdk';
import * as money from '@isp/sdk/money';
import { emitDeclarations } from './emit-declarations.ts';
import { type ExportedName, exportedNames } from './exported-names.ts';
import { manifestText } from './manifest-text.ts';
import { errorTableText, nameText } from './name-text.ts';

const made =
  '<!-- Made by tools/make-reference.ts from the declarations of the SDK; changes go into their comments. -->';

/** A page about one entry of the SDK. */
interface Entry {
  readonly page: string;
  readonly title: string;
  readonly about: string;
  readonly index: string;
}

const entries: readonly Entry[] = [
  {
    page: 'author.md',
    title: 'What plugins are written with',
    about: '`@isp/sdk`: definitions, context, health and failures.',
    index: 'author/index.d.ts',
  },
  {
    page: 'contract.md',
    title: 'What plugins and platform agree on',
    about: '`@isp/sdk`: names on the wire, errors, schemas, the manifest, and what the kernel answers.',
    index: 'contract/index.d.ts',
  },
  {
    page: 'data.md',
    title: 'Tables and migrations',
    about: '`@isp/sdk/data`: stores, migrations and row-level security, for the runtime `node`.',
    index: 'data/index.d.ts',
  },
  {
    page: 'cycles.md',
    title: 'Billing cycles',
    about:
      '`@isp/sdk/cycles`: the dates on which cycles of what is charged begin, by one rule for all plugins.',
    index: 'cycles/index.d.ts',
  },
  {
    page: 'money.md',
    title: 'Exact money',
    about:
      '`@isp/sdk/money`: amounts without rounding errors, currencies and their minor units, fair splits.',
    index: 'money/index.d.ts',
  },
  {
    page: 'tables.md',
    title: 'CSV files',
    about:
      '`@isp/sdk/tables`: CSV files that people send, with columns, rows and a file of errors, for the runtime `node`.',
    index: 'tables/index.d.ts',
  },
  {
    page: 'testing.md',
    title: 'Testing',
    about: '`@isp/sdk/testing`: a host in memory, and what is true of every plugin.',
    index: 'testing/index.d.ts',
  },
];

/** The reference documentation: text by file name. */
export function makePages(): Map<string, string> {
  using declarations = emitDeclarations();
  const names = new Map(
    entries.map(({ page, index }) => [page, exportedNames(declarations.directory, index)]),
  );
  const pages = new Map(entries.map((entry) => [entry.page, entryPage(entry, names.get(entry.page) ?? [])]));
  pages.set('manifest.md', manifestPage(names.get('contract.md') ?? []));
  pages.set('README.md', indexPage(names));
  return pages;
}

function entryPage({ title, about }: Entry, names: readonly ExportedName[]): string {
  const texts = names.map((one) => {
    const table = ({ ...sdk, ...money } as Readonly<Record<string, unknown>>)[one.name];
    return isErrorTable(one.name, table) ? errorTableText(one, table) : nameText(one);
  });
  return `${made}\n\n# ${title}\n\n${about}\n\n${texts.join('\n\n')}\n`;
}

type ErrorTable = Readonly<Record<string, () => { status: number; message: string }>>;

function isErrorTable(name: string, value: unknown): value is ErrorTable {
  return name.endsWith('Errors') && typeof value === 'object' && value !== null;
}

function manifestPage(types: readonly ExportedName[]): string {
  return `${made}

# The manifest

Every field of \`plugin.json\`, as [manifest.schema.json](../../marketplace/manifest.schema.json) checks it; others are refused. Its types:
[Manifest](contract.md#manifest). With \`"$schema"\` editors complete it. Settings: [writing-plugins](../writing-plugins.md#settings).

${manifestText(types)}
`;
}

function indexPage(names: ReadonlyMap<string, readonly ExportedName[]>): string {
  const parts = entries.map(({ page, title, about }) => {
    const links = (names.get(page) ?? [])
      .map(({ name }) => `[${name}](${page}#${name.toLowerCase()})`)
      .sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
    return `## [${title}](${page})\n\n${about}\n\n${links.join(', ')}`;
  });
  return `${made}

# Reference

What plugins may import, name by name, and [the manifest](manifest.md). How the parts belong together: [writing-plugins](../writing-plugins.md).

${parts.join('\n\n')}
`;
}
