import { useHost } from '@isp/sdk/ui';
import { Menu, type MenuItem } from '@isp/ui/overlays';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { HoldDialog, PromiseDialog, ReleaseDialog } from './case-dialogs.tsx';
import type { Case } from './dunning-case.ts';

type Wish = 'promise' | 'hold' | 'release';

/** What can be done with a case. */
export function CaseActions({ about }: { readonly about: Case }): ReactNode {
  const { t, can } = useHost();
  const [wish, setWish] = useState<Wish>();
  const isHeld = useIsHeld(about);
  const wishes: readonly { id: Wish; label: string; is: boolean }[] = [
    {
      id: 'promise',
      label: t('Take down a promise to pay'),
      is: about.status === 'open' && can('billing.dunning.promise'),
    },
    { id: 'hold', label: t('Exclude from dunning'), is: !isHeld && can('billing.dunning.hold') },
    { id: 'release', label: t('Let dunning go on'), is: isHeld && can('billing.dunning.hold') },
  ];
  const items: MenuItem[] = wishes
    .filter(({ is }) => is)
    .map(({ id, label }) => ({ id, label, onSelect: () => setWish(id) }));
  const given = { about, onClose: () => setWish(undefined) };
  return (
    <>
      {items.length > 0 && <Menu label={t('What to do with it')} items={items} />}
      {wish === 'promise' && <PromiseDialog {...given} />}
      {wish === 'hold' && <HoldDialog {...given} />}
      {wish === 'release' && <ReleaseDialog {...given} />}
    </>
  );
}

/** Whether somebody has excluded the customer: not all that are left out are excluded by a person. */
function useIsHeld({ customerId: id, exclusion }: Case): boolean {
  const { api } = useHost();
  const isLeftOut = exclusion !== undefined;
  const { isSuccess } = useQuery({
    queryKey: ['billing', 'hold', id],
    enabled: isLeftOut,
    retry: false,
    queryFn: ({ signal }) => api.get('/customers/{id}/dunning-hold', { params: { path: { id } }, signal }),
  });
  return isLeftOut && isSuccess;
}
