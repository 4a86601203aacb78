import { Grid, Section } from '@isp/ui';
import { Select } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import { useShellT } from '../../language/language.tsx';
import { changePageSettings, languages, usePageSettings } from '../../settings/page-settings.ts';

/** How the portal looks in this browser: colours, language, and whose clock times are told by. */
export function Appearance(): ReactNode {
  const t = useShellT();
  const { colorScheme, locale, timeZone } = usePageSettings();
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
  return (
    <Section title={t('Appearance')} description={t('In this browser.')}>
      <Grid min={200}>
        <Select
          label={t('Colours')}
          value={colorScheme}
          onChange={(value) =>
            changePageSettings({ colorScheme: value === 'light' || value === 'dark' ? value : 'auto' })
          }
          options={[
            { value: 'auto', label: t('As the device has them') },
            { value: 'light', label: t('Light colours') },
            { value: 'dark', label: t('Dark colours') },
          ]}
        />
        <Select
          label={t('Language')}
          value={locale}
          onChange={(value) => value && changePageSettings({ locale: value })}
          options={languages}
        />
        <Select
          label={t('Time zone')}
          value={timeZone ?? 'device'}
          onChange={(value) => changePageSettings({ timeZone: value === 'device' ? undefined : value })}
          options={[{ value: 'device', label: t('That of the device') }, ...zones]}
        />
      </Grid>
    </Section>
  );
}
