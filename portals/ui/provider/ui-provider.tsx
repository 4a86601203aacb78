import { type ReactNode, useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { english, german, type KitMessages } from './messages.ts';
import { memoryPreferences, type Ui, UiContext, type UiLocation, type UiPreferences } from './ui-context.ts';

/** What the shell tells the kit once, for all pages. */
export interface UiProviderProps {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark' | 'auto';
  readonly timeZone?: string;
  readonly navigate?: (href: string) => void;
  readonly location?: UiLocation;
  readonly preferences?: UiPreferences;
  /** Another value: what tables have loaded is read anew. */
  readonly reread?: number;
  /** Words instead of the kit's own. */
  readonly messages?: Partial<KitMessages>;
  readonly children: ReactNode;
}

/** Gives all components below it their language, colours and ways; sets `lang`, `dir` and the colour scheme of the document. */
export function UiProvider({ children, messages, preferences, ...props }: UiProviderProps): ReactNode {
  const { locale = 'en', timeZone, navigate, location, reread = 0 } = props;
  const prefersDark = usePrefersDark();
  const asked = props.colorScheme ?? 'auto';
  const colorScheme = asked === 'auto' ? (prefersDark ? 'dark' : 'light') : asked;
  const direction = directionOf(locale);
  const kept = useMemo(() => preferences ?? memoryPreferences(), [preferences]);
  const ui = useMemo<Ui>(
    () => ({
      locale,
      direction,
      colorScheme,
      messages: { ...(locale.startsWith('de') ? german : english), ...messages },
      preferences: kept,
      reread,
      ...(timeZone ? { timeZone } : {}),
      ...(navigate ? { navigate } : {}),
      ...(location ? { location } : {}),
    }),
    [locale, direction, colorScheme, messages, kept, reread, timeZone, navigate, location],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
  }, [locale, direction]);
  useLayoutEffect(() => {
    document.documentElement.dataset.mantineColorScheme = colorScheme;
  }, [colorScheme]);
  return <UiContext value={ui}>{children}</UiContext>;
}

/** The direction a language is written in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/i.test(locale) ? 'rtl' : 'ltr';
}

const darkQuery = '(prefers-color-scheme: dark)';

function usePrefersDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = globalThis.matchMedia?.(darkQuery);
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    () => globalThis.matchMedia?.(darkQuery).matches ?? false,
  );
}
