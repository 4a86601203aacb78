/** Adds an action to the table of actions in a README, or such a table to its end. */
export function addToReadme(text: string, { name, route }: { name: string; route: string }): string {
  const row = `| \`${name}\` | \`${route}\` |`;
  const table = /^\| *Action *\|.*\n\|[-| :]+\|\n(?:\|.*\n?)*/m.exec(text);
  if (!table) return `${text.trimEnd()}\n\n| Action | Route |\n|---|---|\n${row}\n`;
  const end = table.index + table[0].length;
  const before = text.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${row}\n${text.slice(end)}`;
}
