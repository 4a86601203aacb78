import { type CommandGroup, CommandPalette } from '@isp/ui/overlays';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useShellT } from '../language/language.tsx';
import { useContributions } from '../plugins/contributions.ts';
import { usePageSettings } from '../settings/page-settings.ts';
import { commandsOf } from './commands-of.ts';
import { searchEverywhere } from './search-everywhere.ts';

/** One field for everything: pages, commands, and the rows of every list that can be searched. */
export default function Palette({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  onClose(): void;
}): ReactNode {
  const t = useShellT();
  const { data } = useContributions();
  const { locale } = usePageSettings();
  const navigate = useNavigate();
  const search = useCallback(
    async (text: string, signal: AbortSignal): Promise<readonly CommandGroup[]> => {
      const go = (href: string) => () => void navigate({ href });
      const plugins = data?.plugins ?? [];
      const own = [
        { title: t('Home'), to: '/', keywords: [] },
        { title: t('My account'), to: '/-/account', keywords: [] },
        { title: t('Keyboard'), to: '/-/keyboard', keywords: [] },
      ];
      const commands = commandsOf(plugins, { locale, own, text }).map(({ title, to }) => ({
        id: to,
        label: title,
        onRun: go(to),
      }));
      const found = await searchEverywhere(plugins, { text, locale, signal });
      return [
        ...found.map(({ id, title, rows }) => ({
          id,
          label: title,
          commands: rows.map(({ label, hint, to }) => ({
            id: `${id} ${to}`,
            label,
            onRun: go(to),
            ...(hint ? { hint } : {}),
          })),
        })),
        ...(commands.length > 0 ? [{ id: 'pages', label: t('Go to'), commands }] : []),
      ];
    },
    [data, locale, navigate, t],
  );
  return <CommandPalette {...{ opened, onClose, search }} refreshKey={data} label={t('Search')} />;
}
