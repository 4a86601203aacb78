import type { Transaction } from '@isp/sdk';
import type { PersonalData } from '../contract/index.ts';
import { addresses } from '../data/address-store.ts';
import { contacts } from '../data/contact-store.ts';
import { customers } from '../data/customer-store.ts';
import { externalIds } from '../data/external-id-store.ts';
import { notes } from '../data/note-store.ts';
import { timeline } from '../data/timeline-store.ts';

/** What this plugin holds of a customer; notes too, for they are about it. Throws `NOT_FOUND`. */
export async function ownData(tx: Transaction, customerId: string): Promise<PersonalData['plugins'][string]> {
  return {
    customer: await customers.get(tx, customerId),
    contacts: await contacts.listAll(tx, { customerId }),
    addresses: await addresses.listAll(tx, { customerId }),
    externalIds: await externalIds.listAll(tx, { customerId }),
    notes: await notes.listAll(tx, { customerId }),
    timeline: await timeline.listAll(tx, { customerId }),
  };
}
