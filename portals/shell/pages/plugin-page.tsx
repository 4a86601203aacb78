import { EmptyState, Link, Page, PageHeader, Skeleton } from '@isp/ui';
import { type ReactNode, useMemo } from 'react';
import { useShellT } from '../language/language.tsx';
import { useContributions } from '../plugins/contributions.ts';
import { pageAt } from '../plugins/match-route.ts';
import { usePageAddress } from '../plugins/page-address.ts';
import { PluginComponent } from '../plugins/plugin-component.tsx';

/** Whatever address no page of the shell has: the page of a plugin, one that is closed to who looks, or none. */
export function PluginPage(): ReactNode {
  const { path } = usePageAddress();
  const { data } = useContributions();
  const found = useMemo(() => pageAt(data?.plugins ?? [], path), [data, path]);
  if (!data) return <Skeleton lines={8} />;
  const component = found?.route.component;
  if (!found || !component) return <NoPage path={path} closed={found !== undefined} />;
  return <PluginComponent part={found.route.part} component={component} params={found.params} />;
}

function NoPage({ path, closed }: { readonly path: string; readonly closed: boolean }): ReactNode {
  const t = useShellT();
  return (
    <Page>
      <PageHeader title={closed ? t('You may not open this page') : t('There is no such page')} />
      <EmptyState
        title={path}
        icon={closed ? 'lock' : 'search'}
        action={<Link href="/">{t('To the first page')}</Link>}
      >
        {closed
          ? t('None of your roles allows it. Ask who manages roles.')
          : t('It may belong to a plugin that is not enabled, or you may not see it.')}
      </EmptyState>
    </Page>
  );
}
