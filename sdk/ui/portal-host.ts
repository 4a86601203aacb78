import type { IspClient } from '../client/client.ts';
import type { PortalOutbox } from './portal-outbox.ts';
import type { Translate } from './translate.ts';

/** One of the three portals; which one it is follows from who is signed in. */
export type PortalName = 'admin' | 'reseller' | 'customer';

/** Who is signed in. */
export interface PortalUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: 'staff' | 'reseller' | 'customer';
  readonly resellerId?: string | undefined;
  readonly customerId?: string | undefined;
}

/** A short message that goes by itself. */
export interface PortalToast {
  readonly title: string;
  readonly text?: string;
  readonly tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'bad';
}

/** What the portal offers to the code of a plugin. */
export interface PortalHost {
  /** The plugin's id. */
  readonly plugin: string;
  readonly portal: PortalName;
  readonly user: PortalUser;
  /**
   * The REST interface with the rights of who is signed in. Pages of a plugin with the runtime `sandbox` reach the routes of
   * their own plugin, and nothing else.
   */
  readonly api: IspClient;
  /**
   * Reads an address below `/api/v1` with its query, for tables: `restSource({ path: '/notes', get: host.read })`. What was
   * kept from before the connection broke has the instant it is of as `asOf`.
   */
  readonly read: (address: string, init: { readonly signal?: AbortSignal }) => Promise<unknown>;
  /** What waits in this browser until there is a connection. */
  readonly outbox: PortalOutbox;
  /** Says a text in the language of the page, from the plugin's dictionaries. */
  readonly t: Translate;
  /** BCP 47, such as `en`. */
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
  /** Whether who is signed in holds a permission. The platform checks it again; this is for what to show. */
  can(permission: string): boolean;
  /** Goes to an address of the portal, such as `/customers/01900000-0000-7000-8000-000000000001`. */
  navigate(address: string, options?: { readonly replace?: boolean }): void;
  toast(message: PortalToast): void;
  /** Listens to a live topic until the answer is called: with each change, and with `undefined` when everything is to be read anew. */
  on(topic: string, listener: (change: unknown) => void): () => void;
}
