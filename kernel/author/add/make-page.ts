import type { Manifest } from '@isp/sdk';
import { StartError } from '../../start-error.ts';
import { camelCaseOf } from '../template-names.ts';
import type { Piece } from './piece.ts';
import type { Words } from './words.ts';

/**
 * A page of the admin portal, seen by who holds the plugin's first permission.
 *
 * @throws StartError PERMISSION_MISSING
 */
export function makePage({ id: plugin, contributes }: Manifest, words: Words): Piece {
  const [permission] = contributes?.permissions ?? [];
  if (!permission)
    throw new StartError(
      'PERMISSION_MISSING',
      `${plugin} declares no permission yet, and a page needs one that lets see it; add an action first. Nothing was changed.`,
    );
  const name = `${plugin}.${words.file}`;
  const module = `ui/${words.file}-page.tsx`;
  const page = {
    id: name,
    portal: 'admin',
    path: words.file,
    title: { en: words.title },
    permission: permission.id,
    module,
  };
  return {
    name,
    files: { [module]: pageText(words) },
    manifestEntries: [{ keys: ['contributes', 'pages'], value: page }],
  };
}

function pageText({ file, title }: Words): string {
  const component = camelCaseOf(`-${file}-page`);
  return `/** The page "${title}" of the admin portal. React comes from the portal; nothing of it is packed with the plugin. */
export function ${component}() {
  return (
    <section>
      <h1>${title}</h1>
    </section>
  );
}
`;
}
