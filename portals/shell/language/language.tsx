import { type Dictionary, type Translate, translator } from '@isp/sdk/ui';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { usePageSettings } from '../settings/page-settings.ts';

/** Loaded when somebody speaks it. English is what the texts themselves are. */
const dictionaries: Readonly<Record<string, () => Promise<Dictionary>>> = {
  de: async () => (await import('./german.ts')).german,
};
const loaded = new Map<string, Dictionary>();
const Language = createContext<Translate>(translator('en'));

/** Loads the texts of a language; a language without any is spoken in English. */
export async function loadLanguage(locale: string): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, (await dictionaries[locale]?.()) ?? {});
}

/** Gives everything below it the texts of the page's language. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { locale } = usePageSettings();
  const [spoken, setSpoken] = useState(locale);
  useEffect(() => {
    let current = true;
    void loadLanguage(locale).then(() => current && setSpoken(locale));
    return () => {
      current = false;
    };
  }, [locale]);
  const [translate, setTranslate] = useState(() => translator(spoken, loaded.get(spoken)));
  useEffect(() => setTranslate(() => translator(spoken, loaded.get(spoken))), [spoken]);
  return <Language value={translate}>{children}</Language>;
}

/** Says the portal's own texts. */
export function useShellT(): Translate {
  return useContext(Language);
}
