import { expect, test } from '@jest/globals';
import { disablePlugin } from '../actions/disable-plugin.ts';
import { enablePlugin } from '../actions/enable-plugin.ts';
import { placePlugin } from '../actions/place-plugin.ts';
import { releasePlugin } from '../actions/release-plugin.ts';
import { reloadPlugin } from '../actions/reload-plugin.ts';
import { changeLimitMs } from '../domain/change-limit.ts';

test.each([disablePlugin, enablePlugin, placePlugin, releasePlugin, reloadPlugin])(
  '$name is waited for as long as the kernel may take, not for the usual ten seconds of a request',
  ({ timeoutMs }) => {
    expect(timeoutMs).toBe(changeLimitMs);
  },
);
