import type { ById, PageOf } from '@isp/sdk';
import type { Static } from 'typebox';
import type { ResellerNews, UserNews } from './events.ts';
import type * as installation from './installation.ts';
import type * as login from './login.ts';
import type * as preference from './preference.ts';
import type * as reseller from './reseller.ts';
import type * as role from './role.ts';
import type * as session from './session.ts';
import type * as views from './shared-view.ts';
import type * as user from './user.ts';

type Nothing = Record<string, never>;

declare module '@isp/sdk' {
  interface Actions {
    'identity.login': { params: login.LoginParams; result: login.LoginResult };
    'identity.logout': { params: Nothing; result: undefined };
    'identity.me': { params: Nothing; result: login.SignedInUser };
    'identity.preferences.get': { params: preference.ByPreferenceKey; result: preference.Preference };
    'identity.preferences.set': { params: preference.SetPreferenceParams; result: preference.Preference };
    'identity.shared-views.list': { params: views.ByTable; result: views.SharedViews };
    'identity.shared-views.share': { params: views.ShareViewParams; result: views.SharedView };
    'identity.shared-views.remove': { params: ById; result: undefined };
    'identity.password.change': { params: Static<typeof login.ChangePasswordParams>; result: undefined };
    'identity.password-reset.request': {
      params: Static<typeof login.ResetRequestParams>;
      result: login.Accepted;
    };
    'identity.password-reset.confirm': { params: login.TokenAndPassword; result: undefined };
    'identity.invitations.send': { params: ById; result: login.Accepted };
    'identity.invitations.accept': { params: login.TokenAndPassword; result: undefined };
    'identity.totp.get': { params: Nothing; result: Static<typeof login.TotpState> };
    'identity.totp.enrol': { params: Nothing; result: Static<typeof login.TotpEnrolment> };
    'identity.totp.confirm': {
      params: Static<typeof login.ConfirmTotpParams>;
      result: Static<typeof login.RecoveryCodes>;
    };
    'identity.totp.disable': { params: Static<typeof login.DisableTotpParams>; result: undefined };
    'identity.totp.remove': { params: ById; result: undefined };
    'identity.sessions.list': { params: Nothing; result: Static<typeof session.SessionList> };
    'identity.sessions.end': { params: ById; result: undefined };
    'identity.sessions.end-others': { params: Nothing; result: Static<typeof session.EndedSessions> };
    'identity.user-sessions.list': { params: ById; result: Static<typeof session.SessionList> };
    'identity.user-sessions.end': { params: Static<typeof session.UserSession>; result: undefined };
    'identity.user-sessions.end-all': { params: ById; result: Static<typeof session.EndedSessions> };
    'identity.sessions.resolve': {
      params: Static<typeof session.ResolveParams>;
      result: Static<typeof session.ResolvedSession>;
    };
    'identity.sessions.ended': {
      params: Static<typeof session.SessionIds>;
      result: Static<typeof session.SessionIds>;
    };
    'identity.principals.issue': {
      params: Static<typeof session.IssueParams>;
      result: Static<typeof session.IssuedPrincipal>;
    };
    'identity.staff-addresses.get': { params: Nothing; result: session.KeptStaffAddresses };
    'identity.staff-addresses.set': { params: session.StaffAddresses; result: session.StaffAddresses };
    'identity.login-as.begin': { params: Static<typeof login.LoginAsParams>; result: login.LoginResult };
    'identity.login-as.end': { params: Nothing; result: undefined };
    'identity.users.create': { params: user.CreateUserParams; result: user.User };
    'identity.users.list': { params: Static<typeof user.ListUsers>; result: PageOf<typeof user.User> };
    'identity.users.get': { params: ById; result: user.User };
    'identity.users.update': { params: user.UpdateUserParams; result: user.User };
    'identity.users.remove': { params: ById; result: undefined };
    'identity.roles.create': { params: role.CreateRoleParams; result: role.Role };
    'identity.roles.list': { params: Static<typeof role.ListRoles>; result: PageOf<typeof role.Role> };
    'identity.roles.get': { params: ById; result: role.Role };
    'identity.roles.update': { params: role.UpdateRoleParams; result: role.Role };
    'identity.roles.remove': { params: ById; result: undefined };
    'identity.resellers.create': { params: reseller.CreateResellerParams; result: reseller.Reseller };
    'identity.resellers.list': {
      params: Static<typeof reseller.ListResellers>;
      result: PageOf<typeof reseller.Reseller>;
    };
    'identity.resellers.get': { params: ById; result: reseller.Reseller };
    'identity.resellers.update': { params: reseller.UpdateResellerParams; result: reseller.Reseller };
    'identity.resellers.close': { params: ById; result: reseller.Reseller };
    'identity.users.set-password': {
      params: Static<typeof installation.SetPasswordParams>;
      result: Static<typeof installation.PasswordSet>;
    };
    'identity.users.invite-link': {
      params: Static<typeof installation.ByEmail>;
      result: Static<typeof installation.InviteLink>;
    };
    'identity.staff-addresses.clear': { params: Nothing; result: undefined };
    'identity.first-administrator.create': {
      params: Static<typeof installation.FirstAdministratorParams>;
      result: Static<typeof installation.FirstAdministrator>;
    };
  }
  interface Events {
    'identity.user-created': UserNews;
    'identity.user-changed': UserNews;
    'identity.user-removed': UserNews;
    'identity.reseller-created': ResellerNews;
    'identity.reseller-changed': ResellerNews;
    'identity.reseller-closed': ResellerNews;
  }
  interface Jobs {
    'identity.send-invitation': { userId: string };
    'identity.send-password-reset': { email: string };
  }
}
