import type { ExportedName } from './exported-names.ts';

/** An exported name in Markdown: what it is, how it is used, how it is declared. */
export function nameText({ name, comment, declaration, source }: ExportedName): string {
  return [`### ${name}`, prose(comment), code(declaration), `Source: \`sdk/${source}\``]
    .filter(Boolean)
    .join('\n\n');
}

/** A table of errors shows what each says instead of its type. */
export function errorTableText(
  { name, comment, source }: ExportedName,
  factories: Readonly<Record<string, () => { status: number; message: string }>>,
): string {
  const rows = Object.entries(factories).map(([code, make]) => {
    const { status, message } = make();
    return `| \`${code}\` | ${status} | ${message.replaceAll('|', '\\|')} |`;
  });
  const table = ['| Code | Status | Text |', '|---|---|---|', ...rows].join('\n');
  return [`### ${name}`, prose(comment), table, `Source: \`sdk/${source}\``].filter(Boolean).join('\n\n');
}

function code(text: string): string {
  return `\`\`\`ts\n${text}\n\`\`\``;
}

/** A comment with its tags as sentences and code. */
function prose(comment: string): string {
  const [text = '', ...tagged] = comment.split(/^(?=@(?:example|throws|remarks|param|returns|default)\b)/m);
  return [text.trim(), ...tagged.map(tagText)]
    .filter(Boolean)
    .join('\n\n')
    .replaceAll(/\{@link ([^}]+)\}/g, '`$1`');
}

function tagText(tagged: string): string {
  const [, tag = '', rest = ''] = /^@(\w+)\s*([\s\S]*)$/.exec(tagged.trim()) ?? [];
  if (tag === 'example') return code(rest.trim());
  const title = { throws: 'Throws', param: 'Parameter', returns: 'Answers', default: 'Default' }[tag];
  return title ? `${title}: ${rest.trim()}` : rest.trim();
}
