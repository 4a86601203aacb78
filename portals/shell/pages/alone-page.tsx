import { Group, IconButton, Page } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { changePageSettings, languages, useColors, usePageSettings } from '../settings/page-settings.ts';

/** A page without navigation, for who is not signed in. */
export function AlonePage({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useShellT();
  const { locale } = usePageSettings();
  const dark = useColors() === 'dark';
  return (
    <main id="main" className="portal-alone">
      <div className="portal-alone-box">
        <Page>{children}</Page>
        <Group justify="end">
          <Select
            label={t('Language')}
            value={locale}
            options={[...languages]}
            onChange={(chosen) => chosen && changePageSettings({ locale: chosen })}
          />
          <IconButton
            label={dark ? t('Light colours') : t('Dark colours')}
            icon={dark ? 'sun' : 'moon'}
            onClick={() => changePageSettings({ colorScheme: dark ? 'light' : 'dark' })}
          />
        </Group>
      </div>
    </main>
  );
}
