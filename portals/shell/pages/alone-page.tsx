import { Group, IconButton, Page } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import { useShellT } from '../language/language.tsx';
import { changePageSettings, languages, schemeOf, usePageSettings } from '../settings/page-settings.ts';

/** A page without navigation, for who is not signed in. */
export function AlonePage({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useShellT();
  const settings = usePageSettings();
  const dark = schemeOf(settings) === 'dark';
  return (
    <main id="main" className="portal-alone">
      <div className="portal-alone-box">
        <Page>{children}</Page>
        <Group justify="end">
          <Select
            label={t('Language')}
            value={settings.locale}
            options={[...languages]}
            onChange={(locale) => locale && changePageSettings({ locale })}
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
