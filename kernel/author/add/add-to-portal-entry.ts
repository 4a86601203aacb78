import { StartError } from '../../start-error.ts';

/** A component, and the file beside the entry whose default export it is. */
interface Listed {
  readonly name: string;
  readonly module: string;
}

/**
 * Lists a component in the entry of a plugin's pages, `ui/index.tsx`, and makes that file when there is none.
 *
 * @throws StartError PLUGIN_FILE_UNKNOWN when there is no `components: {` in it
 */
export function addToPortalEntry(text: string, { name, module }: Listed): string {
  const line = `    ${name}: later(() => import('./${module}')),\n`;
  if (text.trim() === '') return newEntry(line);
  const open = /\bcomponents:\s*\{[ \t]*\n?/.exec(text);
  if (!open)
    throw new StartError(
      'PLUGIN_FILE_UNKNOWN',
      `The entry of the pages has no components: { … }, so nothing could be entered in it; nothing was changed. List ${name} by hand.`,
    );
  const at = open.index + open[0].length;
  return text.slice(0, at) + (open[0].endsWith('\n') ? line : `\n${line}`) + text.slice(at);
}

function newEntry(line: string): string {
  return `import { definePortalExtension, later } from '@isp/sdk/ui';

export default definePortalExtension({
  components: {
${line}  },
});
`;
}
