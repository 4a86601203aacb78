export { rootResellerId } from '@isp/sdk';
export {
  CloseCustomerParams,
  closingSeam,
  FindOpenThings,
  OpenThing,
  OpenThings,
} from './closing.ts';
export {
  AddContactParams,
  ChangeContactParams,
  Contact,
  ContactOfCustomer,
  ContactRole,
  ListContactsParams,
} from './contact.ts';
export {
  CustomField,
  CustomFieldByName,
  CustomFieldList,
  CustomFieldType,
  DefineCustomFieldParams,
} from './custom-field.ts';
export {
  Address,
  Billing,
  BillingType,
  Customer,
  CustomerStatus,
  CustomerType,
  CustomFieldChanges,
  CustomFields,
  Tags,
} from './customer.ts';
export {
  AddAddressParams,
  AddressKind,
  AddressOfCustomer,
  ChangeAddressParams,
  Coordinates,
  CustomerAddress,
  ListAddressesParams,
} from './customer-address.ts';
export {
  ChangeCustomerParams,
  CreateCustomerParams,
  ListCustomersParams,
  MoveCustomerParams,
} from './customer-params.ts';
export { CreateCustomerUserParams, ListCustomerUsersParams } from './customer-user-params.ts';
export { demoCreatedAt, demoCustomerId, demoResellerOf } from './demo.ts';
export { Duplicate, DuplicateList, FindDuplicatesParams } from './duplicates.ts';
export { customersErrors } from './errors.ts';
export type {
  CustomerChanged,
  CustomerClosed,
  CustomerCreated,
  CustomerErased,
  CustomerMoved,
} from './events.ts';
export { ExternalId, ExternalIdList, ExternalIdOfCustomer, SetExternalIdParams } from './external-id.ts';
export {
  CustomerImport,
  ImportAnswer,
  ImportColumn,
  ImportCustomersParams,
  ImportField,
  ListImportsParams,
} from './import.ts';
export { AddNoteParams, ChangeNoteParams, ListNotesParams, Note, NoteOfCustomer } from './note.ts';
export {
  Erasure,
  ForReason,
  LegalHold,
  PersonalData,
} from './personal-data.ts';
export type {} from './registry.ts';
export { ListTimelineParams, TimelineEntry } from './timeline.ts';
