import { blockEnd } from './block-end.ts';

/** A name on the wire with its types. */
export interface RegistryEntry {
  readonly kind: 'Actions' | 'Events' | 'Jobs';
  readonly name: string;
  /** TypeScript. */
  readonly type: string;
}

const declaring = /declare module ['"]@isp\/sdk['"]\s*\{/;

/** Whether a file declares names on the wire. */
export function isRegistry(text: string): boolean {
  return declaring.test(text);
}

/** Declares a name on the wire in a file that declares some; the rest of the file stays as it is. */
export function addToRegistry(text: string, { kind, name, type }: RegistryEntry): string {
  const module = declaring.exec(text) as RegExpExecArray;
  const open = module.index + module[0].length - 1;
  const close = blockEnd(text, open) as number;
  const line = `    '${name}': ${type};\n`;
  const known = new RegExp(`\\binterface ${kind}\\s*\\{`).exec(text.slice(open, close));
  if (!known) return insertLine(text, close, `  interface ${kind} {\n${line}  }\n`);
  const begin = open + known.index + known[0].length;
  const end = blockEnd(text, begin - 1) as number;
  if (text.slice(begin, end).includes('\n')) return insertLine(text, end, line);
  const inside = text.slice(begin, end).trim();
  return `${text.slice(0, begin)}\n${inside ? `    ${inside}\n` : ''}${line}  ${text.slice(end)}`;
}

/** Before the line a closing bracket stands in. */
function insertLine(text: string, bracket: number, line: string): string {
  const at = text.lastIndexOf('\n', bracket) + 1;
  return text.slice(0, at) + line + text.slice(at);
}

/** A file that declares one name. */
export function newRegistry(entry: RegistryEntry): string {
  return addToRegistry("import type {} from '@isp/sdk';\n\ndeclare module '@isp/sdk' {\n}\n", entry);
}
