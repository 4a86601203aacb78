/** The three portals. Which one somebody sees follows from his kind: staff, of a reseller, or a customer. */
export type PortalKind = 'admin' | 'reseller' | 'customer';

/** What something is called, per language by BCP 47 tag; `en` always. It is shown before any code of the plugin is loaded. */
export type PortalTitle = { readonly en: string } & Readonly<Record<string, string>>;

/** Where a page stands in the navigation. */
export interface PortalNavigation {
  /** Group of the navigation: `overview`, `customers`, `services`, `billing`, `network`, `support`, `system`. */
  readonly section: 'overview' | 'customers' | 'services' | 'billing' | 'network' | 'support' | 'system';
  /** Name of an icon of `@isp/ui`. */
  readonly icon?: string;
  /** Lower first; default 100. */
  readonly order?: number;
}

/** What every contribution to a portal has. */
export interface PortalContribution {
  /** `notes.list`: begins with the plugin's id. */
  readonly id: string;
  readonly title: PortalTitle;
  /** Who lacks it does not see it: one of `contributes.permissions`, or one of a plugin it requires. */
  readonly permission: string;
  /** Default: `admin` alone. */
  readonly portals?: readonly PortalKind[];
}

/** What a page reads, for who holds a permission that the page itself does not ask for. */
export interface PortalRead {
  readonly address: string;
  readonly permission: string;
}

/** A page. */
export interface PortalRoute extends PortalContribution {
  /** Below `/<plugin id>`: `''`, `new`, `$noteId`. What begins with `$` is any one segment, and handed to the page by that name. */
  readonly path: string;
  /** Name of the component in the `components` of the entry. */
  readonly component: string;
  /**
   * What the page reads first, below /api/v1 and exactly as it asks: `/notes?limit=200`. It is asked for beside the page's code,
   * so that nobody waits for one after the other. `$name` is that of the path.
   */
  readonly reads?: readonly (string | PortalRead)[];
  /** Left out: the page is not in the navigation. */
  readonly nav?: PortalNavigation;
}

/** Something a plugin adds to a place of another page: a tab, a widget, an action. */
export interface PortalSlotEntry extends PortalContribution {
  /** The place with its version, as its owner documents it: `customer.tabs/v1`. */
  readonly slot: string;
  /** Name of the component in the `components` of the entry; what it is given is said by the slot's owner. */
  readonly component: string;
  /** Lower first; default 100. */
  readonly order?: number;
  /** Pixels it takes at least, so that nothing jumps when it comes. */
  readonly minHeight?: number;
}

/** A command of the palette: a page to go to. */
export interface PortalCommand extends PortalContribution {
  /** Address in the portal: `/notes/new`. */
  readonly to: string;
  /** Words it is found by besides its title. */
  readonly keywords?: readonly string[];
}

/** A list the search of the portal asks, by `q`. */
export interface PortalSearch extends PortalContribution {
  /** Route of a list below `/api/v1` that takes `q`: `/notes`. */
  readonly list: string;
  /** What a row is called: `{name}`. */
  readonly label: string;
  /** What tells rows of one name apart: `{email}`. */
  readonly hint?: string;
  /** Where a row leads to: `/notes/{id}`. */
  readonly to: string;
}

/** What a plugin adds to the portals. Titles, places and rights are data; only `component`s are code. */
export interface PortalContributions {
  /** Its default export is made with `definePortalExtension` of `@isp/sdk/ui`. Default: `ui/index.tsx`. */
  readonly entry?: string;
  readonly routes?: readonly PortalRoute[];
  readonly slots?: readonly PortalSlotEntry[];
  readonly commands?: readonly PortalCommand[];
  readonly search?: readonly PortalSearch[];
}
