import { defineErrors } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const Kind = Type.Union([Type.Literal('admin'), Type.Literal('reseller'), Type.Literal('customer')]);
export type Kind = Static<typeof Kind>;

const Title = Type.Record(Type.String(), Type.String(), { description: 'By language; `en` always' });
const shared = { id: Type.String(), title: Title };

/** A file of a plugin's pages. Its address changes with its content. */
const PageFile = Type.Object({
  url: Type.String(),
  integrity: Type.String({ description: 'Subresource integrity of what is there' }),
});

const Route = Type.Object({
  ...shared,
  path: Type.String({ description: 'From the root; `$name` is any one segment' }),
  component: Type.String(),
  nav: Type.Optional(
    Type.Object({
      section: Type.String(),
      icon: Type.Optional(Type.String()),
      order: Type.Integer(),
    }),
  ),
});

const SlotEntry = Type.Object({
  ...shared,
  slot: Type.String(),
  component: Type.String(),
  order: Type.Integer(),
  minHeight: Type.Optional(Type.Integer()),
});

const Command = Type.Object({ ...shared, to: Type.String(), keywords: Type.Array(Type.String()) });

const Search = Type.Object({
  ...shared,
  list: Type.String({ description: 'List below /api/v1 that takes `q`' }),
  label: Type.String({ description: 'What a row is called, with its fields in braces' }),
  hint: Type.Optional(Type.String()),
  to: Type.String({ description: 'Address of a row, with its fields in braces' }),
});

/** What one plugin adds, of which the caller may see something. */
export const PluginContributions = Type.Object({
  plugin: Type.String(),
  name: Type.String(),
  version: Type.String(),
  state: Type.String({ description: 'State of the plugin; its pages are there whether it runs or not' }),
  sandboxed: Type.Boolean({ description: 'Its code runs in a frame of its own, never in the page' }),
  calls: Type.Optional(Type.Array(Type.String(), { description: 'Routes a sandboxed page may call' })),
  queueable: Type.Array(Type.String(), {
    description: 'Routes that may wait in the browser until there is a connection',
  }),
  topics: Type.Optional(Type.Array(Type.String(), { description: 'Live topics a sandboxed page may hear' })),
  script: Type.Optional(PageFile),
  styles: Type.Optional(PageFile),
  problem: Type.Optional(Type.String({ description: 'Why there is no script' })),
  routes: Type.Array(Route),
  closed: Type.Array(Type.String(), {
    description: 'Addresses of its other pages, which the caller may not open; `$name` is any one segment',
  }),
  slots: Type.Array(SlotEntry),
  commands: Type.Array(Command),
  search: Type.Array(Search),
});
export type PluginContributions = Static<typeof PluginContributions>;

export const PortalContents = Type.Object({ portal: Kind, plugins: Type.Array(PluginContributions) });
export type PortalContents = Static<typeof PortalContents>;

export const ContributionsParams = Type.Object({
  portal: Type.Optional(
    Type.Union(Kind.anyOf, { description: 'Default: that of the kind of who is signed in' }),
  ),
});
export type ContributionsParams = Static<typeof ContributionsParams>;

export const FileParams = Type.Object({
  plugin: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }),
  file: Type.String({ pattern: '^[A-Za-z0-9_.-]+$', maxLength: 200 }),
});
export const FileContent = Type.Object({ type: Type.String(), text: Type.String() });
export type FileContent = Static<typeof FileContent>;

/** What the page at an address loads and reads first. */
export const PageAhead = Type.Object({
  code: Type.Array(Type.Object({ url: Type.String(), integrity: Type.Optional(Type.String()) })),
  shared: Type.Array(Type.String(), { description: 'What the portal brings of it: `@isp/ui/table`' }),
  reads: Type.Array(Type.String({ description: 'Below /api/v1' })),
});
export type PageAhead = Static<typeof PageAhead>;

export const PageAheadParams = Type.Object({
  address: Type.String({ maxLength: 2_000, description: 'Of the portal, without what stands behind `?`' }),
});

export const portalErrors = defineErrors({
  PORTAL_FILE_UNKNOWN: {
    status: 404,
    text: 'The plugin "{plugin}" has no page file {file} now; load the page again.',
    retry: 'no',
  },
});

declare module '@isp/sdk' {
  interface Actions {
    'portal.contributions.list': { params: ContributionsParams; result: PortalContents };
    'portal.pages.ahead': { params: Static<typeof PageAheadParams>; result: PageAhead };
    'portal.files.get': { params: Static<typeof FileParams>; result: FileContent };
  }
}
