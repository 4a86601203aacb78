/** `typebox` as a sandboxed plugin imports it. */
export * from 'typebox';
export { default } from 'typebox';
