import { Instant, type ListQuery, listParams, type Page, pageOf } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const ByPlugin = Type.Object({ id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }) });
export type ByPlugin = Static<typeof ByPlugin>;

const Runtime = Type.Union([Type.Literal('node'), Type.Literal('sandbox')]);

/** Deprecated as a whole, in the publisher's words. */
export const Deprecation = Type.Object({
  reason: Type.String(),
  replacement: Type.Optional(Type.String({ description: 'Id of the plugin to use instead' })),
});
export type Deprecation = Static<typeof Deprecation>;

const rowFields = {
  id: Type.String(),
  name: Type.String(),
  description: Type.String(),
  publisher: Type.String(),
  runtime: Runtime,
  keywords: Type.Array(Type.String()),
  version: Type.String({ description: 'The version an install would take; else the newest' }),
  publishedAt: Type.Optional(Instant),
  source: Type.String({ description: 'Name of the source that offers it' }),
  installedVersion: Type.Optional(Type.String()),
  updateAvailable: Type.Optional(Type.String({ description: 'Version it can be updated to now' })),
  deprecated: Type.Optional(Deprecation),
  compatible: Type.Boolean({ description: 'Some version of it can be installed, or stays installed' }),
  reason: Type.Optional(Type.String({ description: 'Why it is not compatible' })),
};

export const MarketplaceRow = Type.Object(rowFields, { title: 'MarketplaceRow' });
export type MarketplaceRow = Static<typeof MarketplaceRow>;
export const MarketplacePage = pageOf(MarketplaceRow);

export const ListMarketplace = listParams({
  exact: {
    source: Type.String(),
    publisher: Type.String(),
    runtime: Runtime,
    installed: Type.Boolean(),
    updateAvailable: Type.Boolean(),
    deprecated: Type.Boolean(),
    compatible: Type.Boolean(),
  },
  sorts: ['relevance', 'name', 'publishedAt'],
  search: true,
});

const AskedPermission = Type.Object({
  id: Type.String(),
  title: Type.String({ description: 'In words' }),
  reason: Type.Optional(Type.String({ description: "Why, in the publisher's words" })),
});

const Version = Type.Object({
  version: Type.String(),
  engine: Type.String({ description: 'Semver range of the platform' }),
  requires: Type.Record(Type.String(), Type.String(), { description: 'Plugins it needs, with ranges' }),
  publishedAt: Type.Optional(Instant),
  signature: Type.Object({
    state: Type.Union(
      [Type.Literal('trusted'), Type.Literal('unknown-key'), Type.Literal('judged-at-install')],
      { description: 'judged-at-install: the source does not say who signed it' },
    ),
    keyId: Type.Optional(Type.String()),
    signedBy: Type.Optional(Type.String({ description: 'Whose key it is' })),
  }),
  integrity: Type.String({ description: 'Of the package, as Subresource Integrity' }),
  compatible: Type.Boolean(),
  reason: Type.Optional(Type.String({ description: 'Why it cannot be installed here' })),
  deprecated: Type.Optional(Type.String()),
  revoked: Type.Optional(Type.String({ description: 'Why it must not run any more' })),
  changelog: Type.Optional(Type.String({ description: 'Markdown' })),
});

const Picture = Type.Object({
  file: Type.String(),
  url: Type.String({ description: 'A data: URL' }),
});

export const UpdatePolicy = Type.Union([Type.Literal('manual'), Type.Literal('automatic')]);

export const PendingUpdate = Type.Object({
  version: Type.String(),
  state: Type.Union([Type.Literal('available'), Type.Literal('cooling-down')]),
  availableAt: Type.Optional(Type.String({ format: 'date-time', description: 'End of its cool-down' })),
  asks: Type.Array(AskedPermission, { description: 'What it asks for and the installed version does not' }),
  problem: Type.Optional(Type.String({ description: 'Why it did not install itself' })),
});
export type PendingUpdate = Static<typeof PendingUpdate>;

export const MarketplacePlugin = Type.Object({
  ...rowFields,
  permissions: Type.Array(AskedPermission, { description: 'Of the version an install would take' }),
  versions: Type.Array(Version, { description: 'Newest first' }),
  icon: Type.Optional(Picture),
  screenshots: Type.Array(Picture),
  installed: Type.Optional(
    Type.Object({
      version: Type.String(),
      state: Type.String(),
      updates: UpdatePolicy,
      updateCoolDownHours: Type.Number({ description: 'That holds for it' }),
    }),
  ),
  update: Type.Optional(PendingUpdate),
});
export type MarketplacePlugin = Static<typeof MarketplacePlugin>;

declare module '@isp/sdk' {
  interface Actions {
    'marketplace.plugins.list': { params: ListQuery; result: Page<MarketplaceRow> };
    'marketplace.plugins.get': { params: ByPlugin; result: MarketplacePlugin };
  }
}
