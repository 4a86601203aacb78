import { definePlugin } from '@isp/sdk';
import { addAddress } from './actions/add-address.ts';
import { addContact } from './actions/add-contact.ts';
import { addNote } from './actions/add-note.ts';
import { changeAddress } from './actions/change-address.ts';
import { changeContact } from './actions/change-contact.ts';
import { changeCustomer } from './actions/change-customer.ts';
import { changeNote } from './actions/change-note.ts';
import { closeCustomer } from './actions/close-customer.ts';
import { createCustomer } from './actions/create-customer.ts';
import { createCustomerUser } from './actions/create-customer-user.ts';
import { defineCustomField } from './actions/define-custom-field.ts';
import { eraseCustomer } from './actions/erase-customer.ts';
import { exportPersonalData } from './actions/export-personal-data.ts';
import { findDuplicates } from './actions/find-duplicates.ts';
import { findInDirectory } from './actions/find-in-directory.ts';
import { getCustomer } from './actions/get-customer.ts';
import { getErasure } from './actions/get-erasure.ts';
import { getErrorFile } from './actions/get-error-file.ts';
import { getImport } from './actions/get-import.ts';
import { importCustomers } from './actions/import-customers.ts';
import { listAddresses } from './actions/list-addresses.ts';
import { listContacts } from './actions/list-contacts.ts';
import { listCustomFields } from './actions/list-custom-fields.ts';
import { listCustomerUsers } from './actions/list-customer-users.ts';
import { listCustomers } from './actions/list-customers.ts';
import { listExternalIds } from './actions/list-external-ids.ts';
import { listImports } from './actions/list-imports.ts';
import { listNotes } from './actions/list-notes.ts';
import { listTimeline } from './actions/list-timeline.ts';
import { moveCustomer } from './actions/move-customer.ts';
import { releaseLegalHold } from './actions/release-legal-hold.ts';
import { removeAddress } from './actions/remove-address.ts';
import { removeContact } from './actions/remove-contact.ts';
import { removeCustomField } from './actions/remove-custom-field.ts';
import { removeExternalId } from './actions/remove-external-id.ts';
import { removeNote } from './actions/remove-note.ts';
import { setExternalId } from './actions/set-external-id.ts';
import { setLegalHold } from './actions/set-legal-hold.ts';
import { seedCustomers } from './demo/seed-customers.ts';
import { eraseElsewhere } from './jobs/erase-elsewhere.ts';
import { importRows } from './jobs/import-rows.ts';
import { onAnyEvent } from './listeners/on-any-event.ts';

export default definePlugin({
  actions: [
    createCustomer,
    getCustomer,
    listCustomers,
    changeCustomer,
    closeCustomer,
    moveCustomer,
    createCustomerUser,
    listCustomerUsers,
    addContact,
    listContacts,
    changeContact,
    removeContact,
    addAddress,
    listAddresses,
    changeAddress,
    removeAddress,
    addNote,
    listNotes,
    changeNote,
    removeNote,
    setExternalId,
    listExternalIds,
    removeExternalId,
    defineCustomField,
    listCustomFields,
    removeCustomField,
    listTimeline,
    importCustomers,
    listImports,
    getImport,
    getErrorFile,
    exportPersonalData,
    setLegalHold,
    releaseLegalHold,
    eraseCustomer,
    getErasure,
    findDuplicates,
    findInDirectory,
    seedCustomers,
  ],
  jobs: [eraseElsewhere, importRows],
  listeners: [onAnyEvent],
});
