export * from './author/index.ts';
export * from './contract/index.ts';
