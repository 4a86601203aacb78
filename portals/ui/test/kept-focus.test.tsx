/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { AppFrame, Button, PageHeader } from '../base.ts';
import { ConfirmDialog } from '../overlays.ts';
import { renderInKit, settle } from './in-kit.tsx';

afterEach(cleanup);

/** Longer than it takes until the focus that was lost is given back. */
const aMoment = () => settle(120);

/** A page whose dialog is mounted when it is opened, as most are; `goes`: its button goes when it was done. */
function Job({ goes }: { readonly goes: boolean }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <>
      <PageHeader title="Job" />
      {!(goes && isDone) && <Button onClick={() => setOpen(true)}>Finish</Button>}
      {isOpen && (
        <ConfirmDialog
          opened
          onClose={() => setOpen(false)}
          title="Finish it"
          confirmLabel="It is done"
          onConfirm={async () => setDone(true)}
        >
          Nothing more happens.
        </ConfirmDialog>
      )}
    </>
  );
}

async function finish(goes: boolean): Promise<void> {
  renderInKit(
    <AppFrame brand="ISP" navigation={null}>
      <Job goes={goes} />
    </AppFrame>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Finish' }));
  await user.click(await screen.findByRole('button', { name: 'It is done' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });
  await aMoment();
}

test('a dialog that is taken out of the page gives the focus back to what opened it', async () => {
  await finish(false);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Finish' }));
});

test('when what opened it is gone too, the page’s title has the focus', async () => {
  await finish(true);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('who clicks beside everything has the focus nowhere, and that is left alone', async () => {
  await finish(false);
  (document.activeElement as HTMLElement).blur();
  await aMoment();
  expect(document.activeElement).toBe(document.body);
});
