export * from './changes.ts';
export { marketplaceServiceErrors } from './errors.ts';
export type { PluginRevoked, PluginUpdated, UpdateAvailable } from './events.ts';
export * from './notes.ts';
export * from './plugins.ts';
export * from './sources.ts';
