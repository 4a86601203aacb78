import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    UserList: later(() => import('./people/user-list.tsx')),
    NewUser: later(() => import('./people/new-user.tsx')),
    UserDetail: later(() => import('./people/user-detail.tsx')),
    ResellerList: later(() => import('./resellers/reseller-list.tsx')),
    NewReseller: later(() => import('./resellers/new-reseller.tsx')),
    ResellerDetail: later(() => import('./resellers/reseller-detail.tsx')),
    RoleList: later(() => import('./roles/role-list.tsx')),
    NewRole: later(() => import('./roles/new-role.tsx')),
    RoleDetail: later(() => import('./roles/role-detail.tsx')),
    StaffAddresses: later(() => import('./staff-addresses/staff-addresses.tsx')),
    PermissionPicker: later(() => import('./roles/permission-picker.tsx')),
  },
  dictionaries: { de: german },
});
