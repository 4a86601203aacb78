import { AppFrame } from '@isp/ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useShellT } from '../language/language.tsx';
import { usePageAddress } from '../plugins/page-address.ts';
import { Banners } from './banners.tsx';
import { Brand } from './brand.tsx';
import { HeaderTools } from './header-tools.tsx';
import { Navigation } from './navigation.tsx';
import { PaletteHost } from './palette-host.tsx';

/** What is around the pages of who is signed in: navigation, search, account, and what has to be known everywhere. */
export function PortalFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useShellT();
  const { path } = usePageAddress();
  const [navigationOpen, setNavigationOpen] = useState(false);
  const [searching, setSearching] = useState(false);
  useEffect(() => setNavigationOpen(false), [path]);
  const search = useCallback(() => setSearching(true), []);
  return (
    <>
      <AppFrame
        brand={<Brand label={t('To the first page')} />}
        navigation={<Navigation />}
        header={<HeaderTools onSearch={search} />}
        banner={<Banners />}
        navigationOpen={navigationOpen}
        onNavigationToggle={() => setNavigationOpen((open) => !open)}
      >
        {children}
      </AppFrame>
      <PaletteHost opened={searching} onOpen={search} onClose={() => setSearching(false)} />
    </>
  );
}
