import { definePlugin } from '@isp/sdk';
import { acceptInvitation } from './actions/accept-invitation.ts';
import { beginLoginAs } from './actions/begin-login-as.ts';
import { changePassword } from './actions/change-password.ts';
import { clearStaffAddresses } from './actions/clear-staff-addresses.ts';
import { closeReseller } from './actions/close-reseller.ts';
import { confirmPasswordReset } from './actions/confirm-password-reset.ts';
import { confirmTotp } from './actions/confirm-totp.ts';
import { createFirstAdministrator } from './actions/create-first-administrator.ts';
import { createReseller } from './actions/create-reseller.ts';
import { createRole } from './actions/create-role.ts';
import { createUser } from './actions/create-user.ts';
import { disableTotp } from './actions/disable-totp.ts';
import { endLoginAs } from './actions/end-login-as.ts';
import { endOtherSessions } from './actions/end-other-sessions.ts';
import { endSession } from './actions/end-session.ts';
import { endUserSession } from './actions/end-user-session.ts';
import { endUserSessions } from './actions/end-user-sessions.ts';
import { enrolTotp } from './actions/enrol-totp.ts';
import { getPreference } from './actions/get-preference.ts';
import { getReseller } from './actions/get-reseller.ts';
import { getRole } from './actions/get-role.ts';
import { getStaffAddresses } from './actions/get-staff-addresses.ts';
import { getTotp } from './actions/get-totp.ts';
import { getUser } from './actions/get-user.ts';
import { issuePrincipal } from './actions/issue-principal.ts';
import { listEndedSessions } from './actions/list-ended-sessions.ts';
import { listResellers } from './actions/list-resellers.ts';
import { listRoles } from './actions/list-roles.ts';
import { listSessions } from './actions/list-sessions.ts';
import { listSharedViews } from './actions/list-shared-views.ts';
import { listUserSessions } from './actions/list-user-sessions.ts';
import { listUsers } from './actions/list-users.ts';
import { login } from './actions/login.ts';
import { logout } from './actions/logout.ts';
import { makeInviteLink } from './actions/make-invite-link.ts';
import { me } from './actions/me.ts';
import { personalData } from './actions/personal-data.ts';
import { removeRole } from './actions/remove-role.ts';
import { removeSharedView } from './actions/remove-shared-view.ts';
import { removeTotp } from './actions/remove-totp.ts';
import { removeUser } from './actions/remove-user.ts';
import { requestPasswordReset } from './actions/request-password-reset.ts';
import { resolveSession } from './actions/resolve-session.ts';
import { sendInvitationAgain } from './actions/send-invitation-again.ts';
import { setPassword } from './actions/set-password.ts';
import { setPreference } from './actions/set-preference.ts';
import { setStaffAddresses } from './actions/set-staff-addresses.ts';
import { shareView } from './actions/share-view.ts';
import { updateReseller } from './actions/update-reseller.ts';
import { updateRole } from './actions/update-role.ts';
import { updateUser } from './actions/update-user.ts';
import { seedIdentity } from './demo/seed-identity.ts';
import { sendInvitation } from './jobs/send-invitation.ts';
import { sendPasswordReset } from './jobs/send-password-reset.ts';
import { sweep } from './jobs/sweep.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { startIdentity } from './logins/start-identity.ts';

const logins = [
  login,
  logout,
  me,
  changePassword,
  requestPasswordReset,
  confirmPasswordReset,
  acceptInvitation,
];
const secondFactor = [getTotp, enrolTotp, confirmTotp, disableTotp, removeTotp];
const sessions = [
  listSessions,
  endSession,
  endOtherSessions,
  listUserSessions,
  endUserSession,
  endUserSessions,
];
const own = [getPreference, setPreference];
const views = [listSharedViews, shareView, removeSharedView];
const people = [createUser, listUsers, getUser, updateUser, removeUser, sendInvitationAgain];
const rights = [createRole, listRoles, getRole, updateRole, removeRole];
const tree = [createReseller, listResellers, getReseller, updateReseller, closeReseller];
const staff = [beginLoginAs, endLoginAs, getStaffAddresses, setStaffAddresses];
const platform = [
  resolveSession,
  listEndedSessions,
  issuePrincipal,
  createFirstAdministrator,
  setPassword,
  makeInviteLink,
  clearStaffAddresses,
  seedIdentity,
];

export default definePlugin({
  actions: [
    ...logins,
    ...secondFactor,
    ...sessions,
    ...own,
    ...views,
    ...people,
    ...rights,
    ...tree,
    ...staff,
    ...platform,
    personalData,
  ],
  jobs: [sendInvitation, sendPasswordReset],
  schedules: [sweep],
  listeners: [onCustomerMoved],
  start: startIdentity,
});
