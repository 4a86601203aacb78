/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { AppFrame, ErrorPanel, NavLink, PageHeader } from '../base.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

const gone = {
  status: 404,
  code: 'NOT_FOUND',
  title: 'There is no such invoice',
  detail: 'Look at the list.',
};

test('what went wrong is the title of a page that shows nothing else, and names the window', () => {
  renderInKit(
    <main>
      <ErrorPanel error={gone} />
      <ErrorPanel error={new TypeError('Failed to fetch')} />
    </main>,
  );
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([gone.title]);
  expect(document.title).toBe(gone.title);
});

test('beside the title of a page, in a region of it and outside of pages it is none', () => {
  renderInKit(
    <main>
      <ErrorPanel error={gone} />
      <PageHeader title="Invoices" />
    </main>,
  );
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Invoices']);
  expect(document.title).toBe('Invoices');
  cleanup();
  renderInKit(
    <main>
      <ErrorPanel error={gone} compact />
    </main>,
  );
  renderInKit(<ErrorPanel error={gone} />);
  expect(screen.queryAllByRole('heading')).toEqual([]);
});

test('the navigation brings the link of the present page into sight, on narrow screens when it is opened', () => {
  const bringIn = jest.fn();
  Object.defineProperty(HTMLElement.prototype, 'scrollIntoView', { configurable: true, value: bringIn });
  const frame = (navigationOpen: boolean) => (
    <AppFrame
      brand="ISP"
      navigation={
        <ul>
          <NavLink href="/" label="Start" />
          <NavLink href="/voice" label="Numbers" active />
        </ul>
      }
      navigationOpen={navigationOpen}
    >
      <PageHeader title="Numbers" />
    </AppFrame>
  );
  const { rerender } = renderInKit(frame(false));
  expect(bringIn.mock.contexts).toEqual([screen.getByRole('link', { name: 'Numbers' })]);
  rerender(frame(true));
  expect(bringIn.mock.contexts).toHaveLength(2);
});
