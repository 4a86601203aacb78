import { type ReactNode, useMemo } from 'react';
import { EmptyState, PageHeader } from '../base.ts';
import { DataTable } from '../table.ts';
import { type Person, peopleSource } from './people.ts';

const asked = new URLSearchParams(location.search);

/** A table of as many rows as `?rows=` says, which come from where a server would be. */
export function TableGallery(): ReactNode {
  const rows = Number(asked.get('rows') ?? 12345);
  const source = useMemo(
    () => peopleSource(rows, { waitMs: Number(asked.get('wait') ?? 20), fails: asked.has('fails') }),
    [rows],
  );
  return (
    <>
      <PageHeader title="Customers" />
      <DataTable<Person>
        id="gallery"
        label="Customers"
        source={source}
        columns={[
          {
            id: 'name',
            title: 'Name',
            primary: true,
            sortable: true,
            width: 200,
            href: ({ id }) => `?part=base&id=${id}`,
          },
          { id: 'status', title: 'Status', kind: 'status', sortable: true },
          { id: 'email', title: 'E-mail', width: 220 },
          { id: 'balance', title: 'Balance', kind: 'money', sortable: true },
          { id: 'traffic', title: 'Traffic', kind: 'bytes' },
          { id: 'createdAt', title: 'Since', kind: 'dateTime', sortable: true },
          { id: 'billDay', title: 'Bill day', kind: 'number', hidden: true },
        ]}
        filters={[
          {
            id: 'status',
            label: 'Status',
            kind: 'choice',
            options: [
              { value: 'active', label: 'Active' },
              { value: 'suspended', label: 'Suspended' },
              { value: 'closed', label: 'Closed' },
            ],
          },
          { id: 'createdAt', label: 'Since', kind: 'date-range' },
        ]}
        chips={[{ id: 'suspended', label: 'Suspended', filter: { status: 'suspended' } }]}
        bulk={[
          { id: 'suspend', label: 'Suspend', tone: 'bad', onRun: () => undefined },
          { id: 'mail', label: 'Send a message', onRun: () => undefined },
        ]}
        rowActions={() => [
          { id: 'edit', label: 'Edit', icon: 'edit', onSelect: () => undefined },
          { id: 'suspend', label: 'Suspend', icon: 'pause', tone: 'bad', onSelect: () => undefined },
        ]}
        empty={<EmptyState title="No customers yet">Add the first one.</EmptyState>}
      />
    </>
  );
}
