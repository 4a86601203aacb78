import type { Column } from '@isp/ui/table';
import { CustomerName } from './customer-name.tsx';

/** The column of a table that says whose something is. */
export function customerColumn<Row extends { readonly customerId: string }>(title: string): Column<Row> {
  return {
    id: 'customerId',
    title,
    cell: (row) => <CustomerName id={row.customerId} />,
    href: (row) => `/customers/${row.customerId}?tab=billing.customer-tab`,
  };
}
