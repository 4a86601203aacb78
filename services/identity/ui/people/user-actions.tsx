import { useHost } from '@isp/sdk/ui';
import { Button } from '@isp/ui';
import { type ReactNode, useState } from 'react';
import { UserWishDialog } from './user-wish-dialog.tsx';
import type { UserWish } from './user-wishes.ts';
import type { User } from './user-words.ts';

interface UserActionsProps {
  readonly user: User;
  onDone(): unknown;
}

/** What can be done about a user. About oneself: nothing of it. */
export function UserActions({ user, onDone }: UserActionsProps): ReactNode {
  const { t, can, user: me } = useHost();
  const [wish, setWish] = useState<UserWish>();
  if (me.id === user.id) return null;
  const { status } = user;
  const mayChange = can('identity.user.change');
  const buttons: readonly { wish: UserWish; label: string; shown: boolean; bad?: true }[] = [
    { wish: 'invite', label: t('Invite again'), shown: status === 'invited' && can('identity.user.create') },
    {
      wish: 'log-in-as',
      label: t('Log in as'),
      shown: status === 'active' && can('identity.user.log-in-as'),
    },
    { wish: 'enable', label: t('Enable'), shown: status === 'disabled' && mayChange },
    { wish: 'totp', label: t('Remove second factor'), shown: status === 'active' && mayChange },
    { wish: 'disable', label: t('Disable'), shown: status !== 'disabled' && mayChange, bad: true },
    { wish: 'remove', label: t('Remove'), shown: can('identity.user.remove'), bad: true },
  ];
  return (
    <>
      {buttons
        .filter(({ shown }) => shown)
        .map(({ wish: one, label, bad }) => (
          <Button key={one} onClick={() => setWish(one)} {...(bad ? { tone: 'bad' } : {})}>
            {label}
          </Button>
        ))}
      {wish && <UserWishDialog {...{ user, wish, onDone }} onClose={() => setWish(undefined)} />}
    </>
  );
}
