import type { FindCustomer, FoundCustomer, User } from '@isp/identity/contract';
import type { ById, ErrorFile, ListQuery, Page } from '@isp/sdk';
import type { CloseCustomerParams } from './closing.ts';
import type { AddContactParams, ChangeContactParams, Contact, ContactOfCustomer } from './contact.ts';
import type {
  CustomField,
  CustomFieldByName,
  CustomFieldList,
  DefineCustomFieldParams,
} from './custom-field.ts';
import type { Customer } from './customer.ts';
import type {
  AddAddressParams,
  AddressOfCustomer,
  ChangeAddressParams,
  CustomerAddress,
} from './customer-address.ts';
import type { ChangeCustomerParams, CreateCustomerParams, MoveCustomerParams } from './customer-params.ts';
import type { CreateCustomerUserParams } from './customer-user-params.ts';
import type { DuplicateList, FindDuplicatesParams } from './duplicates.ts';
import type {
  CustomerChanged,
  CustomerClosed,
  CustomerCreated,
  CustomerErased,
  CustomerMoved,
} from './events.ts';
import type { ExternalId, ExternalIdList, ExternalIdOfCustomer, SetExternalIdParams } from './external-id.ts';
import type { CustomerImport, ImportAnswer, ImportCustomersParams } from './import.ts';
import type { AddNoteParams, ChangeNoteParams, Note, NoteOfCustomer } from './note.ts';
import type { Erasure, ForReason, LegalHold, PersonalData } from './personal-data.ts';
import type { TimelineEntry } from './timeline.ts';

declare module '@isp/sdk' {
  interface Actions {
    'customers.create': { params: CreateCustomerParams; result: Customer };
    'customers.get': { params: ById; result: Customer };
    'customers.list': { params: ListQuery; result: Page<Customer> };
    'customers.change': { params: ChangeCustomerParams; result: Customer };
    'customers.close': { params: CloseCustomerParams; result: Customer };
    'customers.move': { params: MoveCustomerParams; result: Customer };
    'customers.users.create': { params: CreateCustomerUserParams; result: User };
    'customers.users.list': { params: ById & ListQuery; result: Page<User> };
    'customers.contacts.add': { params: AddContactParams; result: Contact };
    'customers.contacts.list': { params: ById & ListQuery; result: Page<Contact> };
    'customers.contacts.change': { params: ChangeContactParams; result: Contact };
    'customers.contacts.remove': { params: ContactOfCustomer; result: Contact };
    'customers.addresses.add': { params: AddAddressParams; result: CustomerAddress };
    'customers.addresses.list': { params: ById & ListQuery; result: Page<CustomerAddress> };
    'customers.addresses.change': { params: ChangeAddressParams; result: CustomerAddress };
    'customers.addresses.remove': { params: AddressOfCustomer; result: CustomerAddress };
    'customers.notes.add': { params: AddNoteParams; result: Note };
    'customers.notes.list': { params: ById & ListQuery; result: Page<Note> };
    'customers.notes.change': { params: ChangeNoteParams; result: Note };
    'customers.notes.remove': { params: NoteOfCustomer; result: Note };
    'customers.external-ids.list': { params: ById; result: ExternalIdList };
    'customers.external-ids.set': { params: SetExternalIdParams; result: ExternalId };
    'customers.external-ids.remove': { params: ExternalIdOfCustomer; result: ExternalId };
    'customers.custom-fields.list': { params: Record<string, never>; result: CustomFieldList };
    'customers.custom-fields.define': { params: DefineCustomFieldParams; result: CustomField };
    'customers.custom-fields.remove': { params: CustomFieldByName; result: CustomField };
    'customers.timeline.list': { params: ById & ListQuery; result: Page<TimelineEntry> };
    'customers.import': { params: ImportCustomersParams; result: ImportAnswer };
    'customers.imports.list': { params: ListQuery; result: Page<CustomerImport> };
    'customers.imports.get': { params: ById; result: CustomerImport };
    'customers.imports.error-file': { params: ById; result: ErrorFile };
    'customers.personal-data.export': { params: ById; result: PersonalData };
    'customers.legal-holds.set': { params: ForReason; result: LegalHold };
    'customers.legal-holds.release': { params: ForReason; result: LegalHold };
    'customers.erase': { params: ForReason; result: Erasure };
    'customers.erasures.get': { params: ById; result: Erasure };
    'customers.duplicates.find': { params: FindDuplicatesParams; result: DuplicateList };
    'customers.directory.find': { params: FindCustomer; result: FoundCustomer };
  }
  interface Jobs {
    'customers.erase-elsewhere': { customerId: string };
    'customers.import-rows': { importId: string };
  }
  interface Events {
    'customers.customer-created': CustomerCreated;
    'customers.customer-changed': CustomerChanged;
    'customers.customer-closed': CustomerClosed;
    'customers.customer-erased': CustomerErased;
    'customers.customer-moved': CustomerMoved;
  }
}
