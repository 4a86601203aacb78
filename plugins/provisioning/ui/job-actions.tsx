import { useHost } from '@isp/sdk/ui';
import { Menu } from '@isp/ui/overlays';
import { type ReactNode, useState } from 'react';
import { WishDialog } from './wish-dialog.tsx';
import { type Wish, wishesOf } from './wishes.ts';

interface JobActionsProps {
  readonly job: { readonly id: string; readonly status: string };
  onDone(): unknown;
}

/** What a person can do about a job. */
export function JobActions({ job, onDone }: JobActionsProps): ReactNode {
  const host = useHost();
  const [wish, setWish] = useState<Wish>();
  const items = wishesOf(job, host, setWish);
  if (items.length === 0) return null;
  return (
    <>
      <Menu label={host.t('What to do with it')} items={items} />
      {wish && <WishDialog id={job.id} wish={wish} onClose={() => setWish(undefined)} onDone={onDone} />}
    </>
  );
}
