import { ApiError } from '@isp/client';
import { type Query, QueryCache } from '@tanstack/react-query';

const tooMany = 429;
const firstOfServer = 500;

/** Whether the next try may get what this one did not: no connection, no answer, or a fault of the platform. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.status === 0 || error.status === tooMany || error.status >= firstOfServer)
  );
}

/**
 * What is shown stays when it cannot be read anew for the moment: a page with a form half filled in does not make way for an
 * error. How old it is follows from `dataUpdatedAt`, which stays as it is. What is refused (gone, not allowed any more) is told.
 */
export function keepShown(error: unknown, query: Query<unknown, unknown>): void {
  const { data } = query.state;
  if (data === undefined || !isPassing(error)) return;
  query.setState({ ...query.state, status: 'success', error: null, isInvalidated: true });
}

/** The cache of reads of this page. */
export const readCache = new QueryCache({
  onError: (error, query) => keepShown(error, query as unknown as Query<unknown, unknown>),
});
