/** @jest-environment jsdom */
import { ApiError } from '@isp/sdk/ui';
import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { inPortal } from '../../../../portals/ui/test/in-portal.tsx';
import { InstallOffer } from '../install-offer.tsx';
import type { Offer } from '../offer-queries.ts';

afterEach(cleanup);

const offer = { id: 'notes', name: 'Notes', version: '1.0.0', compatible: true, permissions: [] };

test('the dialog stays until it is known how the installation ended, and says why it failed', async () => {
  const { promise, reject } = Promise.withResolvers<unknown>();
  let readAnew = 0;
  const done = () => {
    readAnew += 1;
  };
  const seen = (installed?: object) =>
    inPortal(<InstallOffer offer={{ ...offer, installed } as unknown as Offer} onDone={done} />, {
      api: { post: () => promise },
    });
  const { rerender } = render(seen());
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Install' }));
  await user.click(await screen.findByRole('button', { name: 'Agree and install' }));
  rerender(seen({ state: 'starting' }));
  expect(screen.queryByRole('dialog', { name: 'Install Notes 1.0.0' })).not.toBeNull();
  const detail = 'notes 1.0.0 did not come up; nothing was installed.';
  await act(async () => reject(new ApiError({ status: 409, code: 'PACKAGE_NOT_STARTED', detail })));
  rerender(seen());
  await screen.findByText(detail);
  // Behind the dialog is what there is now, not the plugin that is gone again.
  expect(readAnew).toBe(1);
});
