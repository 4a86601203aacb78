/** `@isp/sdk/pages`: makes of a plugin's `ui/` what browsers load. For the platform and its checks; apart from the rest since it brings a bundler. */
export { bundlePages, type PageBundle, type PageFile, type PageSource } from './bundle-pages.ts';
export type { PageCode } from './page-code.ts';
