import type { TableFilter, TableSelection } from '@isp/ui/table';

type Status = 'pending' | 'active' | 'partly-active' | 'suspended' | 'cancelled';

interface Conditions {
  readonly filter?: TableFilter;
  readonly q?: string;
}

/** Services for `POST /services/bulk`. */
export interface BulkChoice {
  readonly filter: {
    readonly ids?: string[];
    readonly status?: Status;
    readonly customerId?: string;
    readonly matching?: Conditions;
    readonly customers?: Conditions & { readonly ids?: string[]; readonly except?: string[] };
  };
  readonly except?: string[];
}

/** Which services an action can be done with. */
export const startOf = (action: 'suspend' | 'resume') => (action === 'suspend' ? 'active' : 'suspended');

/** What a table of services has selected. All of all means those it can be done with. */
export function bulkChoice(
  { all, ids, filter, q, except }: TableSelection,
  action: 'suspend' | 'resume',
): BulkChoice {
  if (!all) return { filter: { ids: [...ids] } };
  const fits = { ...(Object.keys(filter).length > 0 ? { filter } : {}), ...(q ? { q } : {}) };
  return {
    filter: {
      ...(filter.status ? {} : { status: startOf(action) }),
      ...(Object.keys(fits).length > 0 ? { matching: fits } : {}),
    },
    ...(except.length > 0 ? { except: [...except] } : {}),
  };
}

/** The services of the customers a table of customers has selected, as far as it can be done with them. */
export function choiceOfCustomers(
  { all, ids, filter, q, except }: TableSelection,
  action: 'suspend' | 'resume',
): BulkChoice {
  const customers = all ? { filter, ...(q ? { q } : {}), except: [...except] } : { ids: [...ids] };
  return { filter: { status: startOf(action), customers } };
}
