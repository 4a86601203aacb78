import { type Principal, platformErrors } from '@isp/sdk';

/** News are about everybody's customers, so resellers and customers do not see them, whatever permissions they hold. */
export function assertStaff({ scope }: Principal): void {
  if (scope !== 'staff' && scope !== 'system')
    throw platformErrors.FORBIDDEN({ permission: 'chat-notifier.news.read' });
}
