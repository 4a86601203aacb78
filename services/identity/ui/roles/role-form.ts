import type { FormErrors } from '@isp/ui/forms';

type Kind = 'staff' | 'reseller' | 'customer';

/** What a role is made of. */
export interface RoleForm {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly permissions: readonly string[];
}

/** What is wrong with it, by field. */
export function checkRole({ name, kinds, permissions }: RoleForm, t: (text: string) => string): FormErrors {
  return {
    ...(/^[a-z][a-z0-9-]{1,39}$/.test(name)
      ? {}
      : { '/name': t('Lower-case letters, digits and hyphens, such as night-shift.') }),
    ...(kinds.length === 0 ? { '/kinds': t('Choose who may hold it.') } : {}),
    ...(permissions.length === 0 ? { '/permissions': t('Choose at least one permission.') } : {}),
  };
}

/** As the platform takes it. */
export function toRole({ kinds, permissions }: RoleForm) {
  return { kinds: kinds as Kind[], permissions: [...permissions] };
}
