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
  const module = `${words.file}-page.tsx`;
  const component = camelCaseOf(`-${words.file}-page`);
  const route = {
    id: name,
    path: words.file,
    title: { en: words.title },
    permission: permission.id,
    component,
    nav: { section: 'system' },
  };
  return {
    name,
    files: { [`ui/${module}`]: pageText(words) },
    manifestEntries: [{ keys: ['contributes', 'portal', 'routes'], value: route }],
    portalComponent: { name: component, module },
  };
}

function pageText({ file, title }: Words): string {
  const component = camelCaseOf(`-${file}-page`);
  return `import { useT } from '@isp/sdk/ui';
import { EmptyState, Page, PageHeader } from '@isp/ui';

/** The page "${title}" of the admin portal. */
export default function ${component}() {
  const t = useT();
  return (
    <Page>
      <PageHeader title={t('${title}')} />
      <EmptyState title={t('Nothing here yet')}>{t('This page is made in ui/${file}-page.tsx.')}</EmptyState>
    </Page>
  );
}
`;
}
