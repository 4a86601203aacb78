import type { StoredSource } from '../data/source-store.ts';

/** How this process looks at the sources; set while the plugin is open. */
export const ownRefresh: { current: (() => Promise<StoredSource[]>) | undefined } = { current: undefined };
