/** Where a boot step leaves how it is undone; undone in reverse order. */
export type Later = Pick<AsyncDisposableStack, 'defer'>;
