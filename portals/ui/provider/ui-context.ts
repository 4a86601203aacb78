import { createContext, useContext } from 'react';
import { english, type KitMessages } from './messages.ts';

/** Where tables keep filter, sort and search. */
export interface UiLocation {
  /** The address's search part, with or without `?`. */
  readonly search: string;
  /** Changes it without a new entry in the history. */
  replace(search: string): void;
  /** Changes it with a new entry in the history. */
  push?(search: string): void;
}

/** Where settings of a user are kept: `GET`, `PUT /users/me/preferences/{key}`. */
export interface UiPreferences {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Views of tables that are shared with roles; absent: there are none. */
  sharedViews?(): Promise<UiSharedViews>;
}

/** A view of a table somebody shares with all who hold a role; `view` is a saved view’s state and columns. */
export interface UiSharedView {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly author: string;
  readonly own: boolean;
  /** Whether who is signed in may take it away from all. */
  readonly removable: boolean;
  readonly view: unknown;
}

/** Where views are kept that are shared: `/tables/{table}/shared-views`. */
export interface UiSharedViews {
  /** What a table has of them, and the roles one may share with. */
  list(
    table: string,
  ): Promise<{ readonly data: readonly UiSharedView[]; readonly shareWith: readonly string[] }>;
  share(
    table: string,
    shared: { readonly name: string; readonly role: string; readonly view: unknown },
  ): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What every component knows. */
export interface Ui {
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly colorScheme: 'light' | 'dark';
  /** IANA name; the browser's when absent. */
  readonly timeZone?: string;
  readonly messages: KitMessages;
  /** Goes to an address of the application; absent: the browser does. */
  readonly navigate?: (href: string) => void;
  readonly location?: UiLocation;
  readonly preferences: UiPreferences;
  /** Another value: what tables have loaded is read anew, since the connection was gone meanwhile. */
  readonly reread?: number;
}

/** Settings that last as long as the page. */
export function memoryPreferences(): UiPreferences {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
  };
}

export const UiContext = createContext<Ui>({
  locale: 'en',
  direction: 'ltr',
  colorScheme: 'light',
  messages: english,
  preferences: memoryPreferences(),
});

/** Locale, direction, words and ways of the application. */
export function useUi(): Ui {
  return useContext(UiContext);
}
