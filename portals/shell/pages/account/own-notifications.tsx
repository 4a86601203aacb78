import { Section, Skeleton, Stack, Text } from '@isp/ui';
import { Switch } from '@isp/ui/forms';
import type { ReactNode } from 'react';
import { useShellT } from '../../language/language.tsx';
import { sourcesFor } from '../../live/news.ts';
import { useSession } from '../../session/session.tsx';
import { changeNewsSettings, useNewsSettings } from '../../settings/news-settings.ts';

/** What the bell tells one of, as far as one may hear of it. */
export function OwnNotifications(): ReactNode {
  const t = useShellT();
  const session = useSession();
  const settings = useNewsSettings();
  const sources = sourcesFor(session);
  const words: Readonly<Record<string, string>> = {
    plugins: t('Plugins that had an incident or are in quarantine'),
    jobs: t('Provisioning jobs that wait for somebody'),
  };
  return (
    <Section
      title={t('Notifications')}
      description={t('Whether the bell tells you of it, wherever you sign in.')}
    >
      {!settings && <Skeleton lines={2} />}
      {settings && (
        <Stack>
          {sources.length === 0 && (
            <Text dimmed>{t('There is nothing your roles would let you hear of.')}</Text>
          )}
          {sources.map(({ id }) => (
            <Switch
              key={id}
              label={words[id] ?? id}
              value={!settings.off.includes(id)}
              disabled={session.impersonator !== undefined}
              onChange={(on) => changeNewsSettings({ off: without(settings.off, id, on) })}
            />
          ))}
          <Text dimmed size="sm">
            {t('Mails about your account, such as a new password you asked for, always come.')}
          </Text>
        </Stack>
      )}
    </Section>
  );
}

function without(off: readonly string[], id: string, on: boolean): readonly string[] {
  const others = off.filter((one) => one !== id);
  return on ? others : [...others, id];
}
