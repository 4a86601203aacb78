import { useHost } from '@isp/sdk/ui';
import { Menu, type MenuItem } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import type { ServiceToActOn } from './names.ts';
import { CancelDialog } from './wishes/cancel-dialog.tsx';
import { ChangeTariffDialog } from './wishes/change-tariff-dialog.tsx';
import { WishDialog } from './wishes/wish-dialog.tsx';

interface ServiceActionsProps {
  readonly service: ServiceToActOn;
  /** What was asked for is under way. */
  onDone(): unknown;
}

type Wish = 'suspend' | 'resume' | 'cancel' | 'change-tariff';

/** What can be done with one service. A component goes the way of what it is a part of. */
export function ServiceActions({ service, onDone }: ServiceActionsProps): ReactNode {
  const { t, navigate } = useHost();
  const [wish, setWish] = useState<Wish>();
  const words: Readonly<Record<Wish, string>> = {
    'change-tariff': t('Change the tariff'),
    suspend: t('Suspend'),
    resume: t('Resume'),
    cancel: t('Cancel the service'),
  };
  const wishes = useWishesFor(service);
  const items: MenuItem[] = [
    {
      id: 'open',
      label: t('Details'),
      icon: 'eye',
      onSelect: () => navigate(`/subscriptions/${service.id}`),
    },
    ...wishes.map((id) => ({
      id,
      label: words[id],
      ...(id === 'suspend' || id === 'cancel' ? { tone: 'bad' as const } : {}),
      onSelect: () => setWish(id),
    })),
  ];
  const given = { service, onClose: () => setWish(undefined), onDone };
  return (
    <>
      <Menu label={t('What to do with it')} items={items} />
      {(wish === 'suspend' || wish === 'resume') && <WishDialog wish={wish} {...given} />}
      {wish === 'cancel' && <CancelDialog {...given} />}
      {wish === 'change-tariff' && <ChangeTariffDialog {...given} />}
    </>
  );
}

function useWishesFor({ desiredStatus, parentId }: ServiceToActOn): readonly Wish[] {
  const { can } = useHost();
  if (desiredStatus === 'cancelled' || parentId !== undefined) return [];
  const wishes: readonly (readonly [Wish, boolean])[] = [
    ['change-tariff', can('subscriptions.service.change-tariff')],
    ['suspend', desiredStatus === 'active' && can('subscriptions.service.suspend')],
    ['resume', desiredStatus === 'suspended' && can('subscriptions.service.resume')],
    ['cancel', can('subscriptions.service.cancel')],
  ];
  return wishes.filter(([, possible]) => possible).map(([wish]) => wish);
}
