import { StartError } from '../../start-error.ts';
import { blockEnd } from './block-end.ts';

const lineLength = 110;

/** What is entered in `plugin.ts`. */
export interface PluginEntry {
  readonly list: 'actions' | 'jobs';
  /** Exported name. */
  readonly name: string;
  /** As it is imported: `./actions/greet.ts`. */
  readonly from: string;
}

/**
 * Imports something into `plugin.ts` and lists it in `definePlugin`; the rest of the file stays as it is.
 *
 * @throws StartError PLUGIN_FILE_UNKNOWN when there is no `definePlugin({` in it.
 */
export function addToPluginFile(text: string, entry: PluginEntry): string {
  return addImport(addToList(text, entry), entry);
}

function addToList(text: string, { list, name }: PluginEntry): string {
  const define = /\bdefinePlugin\(\s*\{/.exec(text);
  const start = define ? define.index + define[0].length : -1;
  const end = define ? blockEnd(text, start - 1) : undefined;
  if (end === undefined)
    throw new StartError(
      'PLUGIN_FILE_UNKNOWN',
      `plugin.ts has no definePlugin({ … }), so nothing could be entered in it; nothing was changed. List ${name} in ${list} by hand.`,
    );
  const known = new RegExp(`\\b${list}:\\s*\\[`).exec(text.slice(start, end));
  if (!known) return `${text.slice(0, start)}\n  ${list}: [${name}],${ownLine(text.slice(start))}`;
  const open = start + known.index + known[0].length - 1;
  const close = blockEnd(text, open) as number;
  return text.slice(0, open) + extended(text, { open, close }, name) + text.slice(close + 1);
}

/** `definePlugin({ actions: […] })` in one line goes on in the next. */
function ownLine(rest: string): string {
  return rest.startsWith('\n') ? rest : `\n ${rest.trimStart() === rest ? ' ' : ''}${rest}`;
}

function extended(text: string, { open, close }: { open: number; close: number }, name: string): string {
  const items = text
    .slice(open + 1, close)
    .trim()
    .replace(/,$/, '');
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', open) + 1))?.[0] ?? '';
  const inLine = `[${items ? `${items}, ` : ''}${name}]`;
  const begun = open - text.lastIndexOf('\n', open);
  if (!items.includes('\n') && begun + inLine.length < lineLength) return inLine;
  const lines = items.split(/,\s*/).filter(Boolean);
  return `[\n${[...lines, name].map((item) => `${indent}  ${item},\n`).join('')}${indent}]`;
}

/** In the order of paths, as the formatter wants it. */
function addImport(text: string, { name, from }: PluginEntry): string {
  const line = `import { ${name} } from '${from}';\n`;
  const imports = [...text.matchAll(/^import\b[^;]*?from '([^']+)';\n/gm)];
  const later = imports.find(([, path = '']) => path.startsWith('.') && path > from);
  const last = imports.at(-1);
  const at = later?.index ?? (last ? last.index + last[0].length : 0);
  return text.slice(0, at) + line + text.slice(at);
}
