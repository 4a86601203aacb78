export { chatErrors } from './errors.ts';
export { NewsItem, PostResult, Waiting } from './news.ts';
export type {} from './registry.ts';
