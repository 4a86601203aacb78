import { EmptyState, Link, Page, PageHeader, Skeleton } from '@isp/ui';
import { type ReactNode, useMemo } from 'react';
import { useShellT } from '../language/language.tsx';
import { useContributions } from '../plugins/contributions.ts';
import { bestRoute } from '../plugins/match-route.ts';
import { usePageAddress } from '../plugins/page-address.ts';
import { PluginComponent } from '../plugins/plugin-component.tsx';

/** Whatever address no page of the shell has: the page of a plugin, or none. */
export function PluginPage(): ReactNode {
  const { path } = usePageAddress();
  const { data } = useContributions();
  const found = useMemo(() => {
    const routes = (data?.plugins ?? []).flatMap((part) => part.routes.map((route) => ({ ...route, part })));
    return bestRoute(routes, path);
  }, [data, path]);
  if (!data) return <Skeleton lines={8} />;
  if (!found) return <NoPage path={path} />;
  const { route, params } = found;
  return <PluginComponent part={route.part} component={route.component} params={params} />;
}

function NoPage({ path }: { readonly path: string }): ReactNode {
  const t = useShellT();
  return (
    <Page>
      <PageHeader title={t('There is no such page')} />
      <EmptyState title={path} icon="search" action={<Link href="/">{t('To the first page')}</Link>}>
        {t('It may belong to a plugin that is not enabled, or you may not see it.')}
      </EmptyState>
    </Page>
  );
}
