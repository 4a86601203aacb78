import type { IspClient, Translate } from '@isp/sdk/ui';

/** What can be asked for about a user. */
export type UserWish = 'invite' | 'enable' | 'disable' | 'totp' | 'log-in-as' | 'remove';

/** What is asked before, and what is said after. */
export interface WishWords {
  readonly title: string;
  readonly verb: string;
  readonly text: string;
}

/** The words of a wish. */
export function wordsOf(wish: UserWish, name: string, t: Translate): WishWords {
  const words: Readonly<Record<UserWish, WishWords>> = {
    invite: {
      title: t('Invite {name} again', { name }),
      verb: t('Send invitation'),
      text: t('A mail with a new link goes out; the link before is good no more.'),
    },
    enable: {
      title: t('Enable {name}', { name }),
      verb: t('Enable'),
      text: t('He may log in again, with the roles he has.'),
    },
    disable: {
      title: t('Disable {name}', { name }),
      verb: t('Disable'),
      text: t(
        'All his sessions end at once, and he is let in no more. His roles stay for when he is enabled.',
      ),
    },
    totp: {
      title: t('Remove the second factor of {name}', { name }),
      verb: t('Remove second factor'),
      text: t(
        'He logs in with his password alone until he sets one up again. Make sure that it is he who asks.',
      ),
    },
    'log-in-as': {
      title: t('Log in as {name}', { name }),
      verb: t('Log in as'),
      text: t('You see and do what he may. All of it stands in the audit log with your name and the reason.'),
    },
    remove: {
      title: t('Remove {name}', { name }),
      verb: t('Remove'),
      text: t('He is gone for good, and his sessions end. What he did stays in the audit log.'),
    },
  };
  return words[wish];
}

/** Does what was asked for. */
export function sendWish(api: IspClient, wish: UserWish, id: string, reason = ''): Promise<unknown> {
  const params = { path: { id } };
  const switchTo = (disabled: boolean) => api.patch('/users/{id}', { params, body: { disabled } });
  const sending: Readonly<Record<UserWish, () => Promise<unknown>>> = {
    invite: () => api.post('/users/{id}/invitation', { params }),
    enable: () => switchTo(false),
    disable: () => switchTo(true),
    totp: () => api.delete('/users/{id}/totp', { params }),
    'log-in-as': () =>
      api.post('/users/{id}/login-as', { params, body: { reason }, headers: { Prefer: 'return=minimal' } }),
    remove: () => api.delete('/users/{id}', { params }),
  };
  return sending[wish]();
}
