import type { TableSelection } from '@isp/ui/table';

type Status = 'pending' | 'active' | 'partly-active' | 'suspended' | 'cancelled';

/** Services for `POST /services/bulk`. */
export interface BulkChoice {
  readonly filter: { readonly ids: string[] } | { readonly status: Status; readonly customerId?: string };
  readonly except?: string[];
}

/**
 * What a table has selected, as `POST /services/bulk` takes it; undefined for all that fit a search or a range, which it
 * cannot be told. All of all means those it can be done with.
 */
export function bulkChoice(
  { all, ids, filter, q, except }: TableSelection,
  action: 'suspend' | 'resume',
): BulkChoice | undefined {
  if (!all) return { filter: { ids: [...ids] } };
  const { status = action === 'suspend' ? 'active' : 'suspended', ...others } = filter;
  if (q || Object.keys(others).length > 0 || typeof status !== 'string') return undefined;
  return {
    filter: { status: status as Status },
    ...(except.length > 0 ? { except: [...except] } : {}),
  };
}
