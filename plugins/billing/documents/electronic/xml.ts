const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold (section 2.2), beside halves of letters. */
const forbidden = /[\p{Cc}\ufffe\uffff]/gu;

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(forbidden, ' ')
    .replace(/[&<>"]/g, (one) => escapes[one] as string);
}

/** An element with a text in it; undefined when there is none. */
export function leaf(
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): string | undefined {
  if (text === undefined) return undefined;
  return `<${name}${attributesOf(attributes)}>${xmlText(text)}</${name}>`;
}

/** An element with elements in it; undefined when there are none. */
export function node(
  name: string,
  children: readonly (string | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): string | undefined {
  const inside = children.filter((child) => child !== undefined);
  if (inside.length === 0) return undefined;
  const indented = inside.map((child) => child.replace(/^/gm, '  ')).join('\n');
  return `<${name}${attributesOf(attributes)}>\n${indented}\n</${name}>`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}
