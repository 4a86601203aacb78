import { type Principal, platformErrors } from '@isp/sdk';

/** Messages are kept without an owner, so resellers and customers do not see them, whatever permissions they hold. */
export function assertStaff({ scope }: Principal): void {
  if (scope !== 'staff' && scope !== 'system')
    throw platformErrors.FORBIDDEN({ permission: 'sms-http.message.read' });
}
