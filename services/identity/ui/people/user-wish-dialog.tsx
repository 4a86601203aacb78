import { useHost } from '@isp/sdk/ui';
import { Text } from '@isp/ui';
import { ConfirmDialog } from '@isp/ui/overlays';
import type { ReactNode } from 'react';
import { sendWish, type UserWish, wordsOf } from './user-wishes.ts';
import type { User } from './user-words.ts';

interface UserWishDialogProps {
  readonly user: User;
  readonly wish: UserWish;
  onClose(): void;
  onDone(): unknown;
}

/** Asks before something is done to a user, and does it. */
export function UserWishDialog({ user, wish, onClose, onDone }: UserWishDialogProps): ReactNode {
  const { t, api, toast, navigate } = useHost();
  const { title, verb, text } = wordsOf(wish, user.name, t);
  const bad = wish === 'disable' || wish === 'remove' || wish === 'totp';
  const confirm = async (reason: string | undefined) => {
    await sendWish(api, wish, user.id, reason);
    // Another person is logged in now: everything is read anew.
    if (wish === 'log-in-as') return window.location.assign('/');
    toast({ title: t('Done'), tone: 'good' });
    if (wish === 'remove') navigate('/identity/users');
    await onDone();
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={title}
      confirmLabel={verb}
      onConfirm={confirm}
      {...(bad ? { tone: 'bad' as const } : {})}
      {...(wish === 'log-in-as' ? { reason: 'required' as const } : {})}
      {...(wish === 'remove' ? { type: user.email } : {})}
    >
      <Text>{text}</Text>
    </ConfirmDialog>
  );
}
