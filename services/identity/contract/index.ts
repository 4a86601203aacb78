export { customerDirectorySeam, FindCustomer, FoundCustomer } from './customer-directory.ts';
export { demoResellerId, demoResellers } from './demo.ts';
export { identityErrors } from './errors.ts';
export type { ResellerNews, UserNews } from './events.ts';
export {
  ByEmail,
  FirstAdministrator,
  FirstAdministratorParams,
  InviteLink,
  PasswordSet,
  SetPasswordParams,
} from './installation.ts';
export {
  Accepted,
  ChangePasswordParams,
  ConfirmTotpParams,
  DisableTotpParams,
  LoginAsParams,
  LoginParams,
  LoginResult,
  RecoveryCodes,
  ResetRequestParams,
  SignedInUser,
  TokenAndPassword,
  TotpEnrolment,
  TotpState,
} from './login.ts';
export { ByPreferenceKey, Preference, SetPreferenceParams } from './preference.ts';
export type {} from './registry.ts';
export {
  CreateResellerParams,
  ListResellers,
  Reseller,
  ResellerPage,
  ResellerStatus,
  UpdateResellerParams,
} from './reseller.ts';
export { CreateRoleParams, ListRoles, Role, RolePage, UpdateRoleParams } from './role.ts';
export {
  EndedSessions,
  IssuedPrincipal,
  IssueParams,
  KeptStaffAddresses,
  ResolvedSession,
  ResolveParams,
  Session,
  SessionIds,
  SessionList,
  StaffAddresses,
  UserSession,
} from './session.ts';
export {
  ByTable,
  SharedView,
  SharedViews,
  ShareViewParams,
  TableView,
} from './shared-view.ts';
export {
  CreateUserParams,
  ListUsers,
  NewPassword,
  UpdateUserParams,
  User,
  UserKind,
  UserPage,
  UserStatus,
} from './user.ts';
