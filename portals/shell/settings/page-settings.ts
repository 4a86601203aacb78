import { useSyncExternalStore } from 'react';

/** How the page looks to this browser: kept in it, so that the first paint is right. */
export interface PageSettings {
  readonly colorScheme: 'light' | 'dark' | 'auto';
  /** BCP 47. */
  readonly locale: string;
  /** IANA, such as `Europe/Berlin`, that instants are told in; undefined: the device's. */
  readonly timeZone: string | undefined;
}

/** The languages the portal speaks. */
export const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
] as const;

const darkDevice = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();
let current = read();

function read(): PageSettings {
  const scheme = localStorage.getItem('isp.colorScheme');
  const locale = localStorage.getItem('isp.locale') ?? languageOf(navigator.language);
  return {
    colorScheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    locale,
    timeZone: knownZone(localStorage.getItem('isp.timeZone')),
  };
}

/** A zone this browser can tell times in; one it cannot would end the page. */
function knownZone(wanted: string | null): string | undefined {
  if (!wanted) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function languageOf(wanted: string): string {
  const [language] = wanted.split('-');
  return languages.some(({ value }) => value === language) ? (language as string) : 'en';
}

/** Changes a setting; everything that shows it follows. */
export function changePageSettings(change: Partial<PageSettings>): void {
  current = { ...current, ...change };
  localStorage.setItem('isp.colorScheme', current.colorScheme);
  localStorage.setItem('isp.locale', current.locale);
  localStorage.setItem('isp.timeZone', current.timeZone ?? '');
  document.documentElement.dataset.mantineColorScheme = schemeOf(current);
  for (const listener of listeners) listener();
}

/** The settings of now. */
export function currentPageSettings(): PageSettings {
  return current;
}

/** The settings of now; who uses them follows their changes. */
export function usePageSettings(): PageSettings {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => current,
  );
}

/** The colours of now; who uses them follows the setting, and the device's colours where the setting is `auto`. */
export function useColors(): 'light' | 'dark' {
  return useSyncExternalStore(
    (changed) => {
      const device = matchMedia(darkDevice);
      listeners.add(changed);
      device.addEventListener('change', changed);
      return () => {
        listeners.delete(changed);
        device.removeEventListener('change', changed);
      };
    },
    () => schemeOf(current),
  );
}

function schemeOf({ colorScheme }: PageSettings): 'light' | 'dark' {
  if (colorScheme !== 'auto') return colorScheme;
  return matchMedia(darkDevice).matches ? 'dark' : 'light';
}
