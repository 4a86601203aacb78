import type { TableSelection } from '@isp/ui/table';
import type { ReactNode } from 'react';
import { ConfirmBulk } from './bulk-dialog.tsx';
import { choiceOfCustomers } from './bulk-filter.ts';

interface OfCustomersProps {
  readonly selection: TableSelection;
  onClose(): void;
}

/** Suspends what works of the customers a table has selected. */
export function SuspendOfCustomers({ selection, onClose }: OfCustomersProps): ReactNode {
  return <ConfirmBulk action="suspend" choice={choiceOfCustomers(selection, 'suspend')} onClose={onClose} />;
}

/** Lets what is suspended of the customers a table has selected work again. */
export function ResumeOfCustomers({ selection, onClose }: OfCustomersProps): ReactNode {
  return <ConfirmBulk action="resume" choice={choiceOfCustomers(selection, 'resume')} onClose={onClose} />;
}
