/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import {
  AppFrame,
  Button,
  Card,
  CopyText,
  EmptyState,
  ErrorPanel,
  KeyValue,
  Link,
  Money,
  NavLink,
  NavSection,
  PageHeader,
  Section,
  Skeleton,
  StatusBadge,
} from '../base.ts';
import { Bars, Donut, Sparkline } from '../charts.ts';
import { TextField } from '../forms.ts';
import { Toasts } from '../overlays.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

/** A page's field that takes the focus by itself. */
function Asking() {
  return <input aria-label="Search" ref={(field) => field?.focus()} />;
}

test('entering a page names the window and puts the focus on its heading, unless a field of it asked first', () => {
  const page = (children: ReactNode) => <main>{children}</main>;
  renderInKit(page(<PageHeader title="Customers" />));
  expect(document.title).toBe('Customers');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  cleanup();
  renderInKit(page([<Asking key="1" />, <PageHeader key="2" title="Customers" />]));
  expect(document.activeElement).toBe(screen.getByLabelText('Search'));
});

test('a link stays in the application on a plain click only', () => {
  const navigate = jest.fn();
  renderInKit(
    <>
      <Link href="/customers">Customers</Link>
      <Link href="https://example.net" external>
        Elsewhere
      </Link>
    </>,
    { navigate },
  );
  const link = screen.getByRole('link', { name: 'Customers' });
  expect(fireEvent.click(link)).toBe(false);
  expect(navigate).toHaveBeenCalledWith('/customers');
  link.addEventListener('click', (event) => event.preventDefault());
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) fireEvent.click(link, { [key]: true });
  expect(navigate).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('link', { name: 'Elsewhere' }).getAttribute('rel')).toContain('noreferrer');
});

test('the frame has one of each landmark, a skip link first, and says where one is', async () => {
  renderInKit(
    <AppFrame
      brand="ISP"
      navigation={
        <NavSection label="Daily work">
          <NavLink href="/customers" label="Customers" active />
          <NavLink href="/invoices" label="Invoices" />
        </NavSection>
      }
    >
      <p>Content</p>
    </AppFrame>,
  );
  for (const role of ['banner', 'navigation', 'main']) expect(screen.getAllByRole(role)).toHaveLength(1);
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('href')).toBe('#main');
  expect(screen.getByRole('main').id).toBe('main');
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Customers');
});

test('headings skip no level: a card’s is below its section’s, and a section’s below the page’s', () => {
  renderInKit(
    <>
      <PageHeader title="Customer" />
      <Card title="Address" />
      <Section title="Money">
        <Card title="Balance" />
      </Section>
    </>,
  );
  const levels = screen
    .getAllByRole('heading')
    .map(({ tagName, textContent }) => `${tagName} ${textContent}`);
  expect(levels).toEqual(['H1 Customer', 'H2 Address', 'H2 Money', 'H3 Balance']);
});

test('words and direction follow the language', () => {
  renderInKit(<Skeleton />, { locale: 'de' });
  expect(screen.getByRole('status').getAttribute('aria-label')).toBe('Wird geladen…');
  expect(document.documentElement).toHaveProperty('lang', 'de');
  expect(document.documentElement).toHaveProperty('dir', 'ltr');
  cleanup();
  renderInKit(<Skeleton />, { locale: 'ar-EG' });
  expect(document.documentElement).toHaveProperty('dir', 'rtl');
});

test('a status speaks the language of the page; one it has no word for is said as it is named', () => {
  renderInKit(
    <>
      <StatusBadge status="partly_active" />
      <StatusBadge status="half-baked" />
      <StatusBadge status="active" label="Läuft gut" />
    </>,
    { locale: 'de' },
  );
  for (const word of ['Teilweise aktiv', 'Half baked', 'Läuft gut'])
    expect(screen.getByText(word)).toBeTruthy();
});

test('a status is told by its word and a sign, not by colour alone; what is not there is a dash', () => {
  renderInKit(
    <>
      <StatusBadge status="partly_active" />
      <KeyValue
        items={[
          { label: 'Telephone', value: '' },
          { label: 'Balance', value: <Money value={undefined} /> },
        ]}
      />
    </>,
  );
  expect(screen.getByText('Partly active').textContent).toBe('▲Partly active');
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['–', '–']);
});

test('a secret is shown when it is asked for, and copied without being shown', async () => {
  const writeText = jest.fn(async (_text: string) => undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  renderInKit(<CopyText value="isk_secret" label="API key" mask />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy API key' }));
  expect(writeText).toHaveBeenCalledWith('isk_secret');
  expect(screen.queryByText('isk_secret')).toBeNull();
  expect(await screen.findByText('Copied')).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Show API key' }));
  expect(screen.getByText('isk_secret')).not.toBeNull();
});

test('an error says what happened, which field, what was kept, and the request id; a lost connection says so', () => {
  const onRetry = jest.fn();
  const problem = {
    status: 422,
    code: 'VALIDATION_FAILED',
    title: 'Does not fit',
    detail: 'The request does not fit.',
    requestId: 'r-9',
    errors: [{ path: '/email', message: 'is no e-mail' }],
  };
  renderInKit(<ErrorPanel error={problem} kept="Your entries are kept." onRetry={onRetry} />);
  const told = screen.getByRole('alert', { name: 'Does not fit' }).textContent;
  for (const text of ['The request does not fit.', 'is no e-mail', 'Your entries are kept.', 'r-9'])
    expect(told).toContain(text);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
  cleanup();
  renderInKit(<ErrorPanel error={new TypeError('Failed to fetch')} />);
  expect(screen.getByRole('alert', { name: 'No connection' })).not.toBeNull();
});

test('an error calls fields as the page does, and by words those it does not show; nobody reads a pointer', () => {
  const at = (path: string) => ({ path, message: 'does not fit' });
  const errors = [at('/email'), at('/billing/vatNumber'), at('/networks/1')];
  const detail = 'The request does not fit: /email does not fit';
  const problem = { status: 422, code: 'VALIDATION_FAILED', title: 'Does not fit', detail, errors };
  renderInKit(
    <>
      <TextField name="/email" label="E-Mail-Adresse" value="" onChange={() => undefined} />
      <TextField name="/networks" label="Netze" value="" onChange={() => undefined} />
      <form>
        <ErrorPanel error={problem} />
      </form>
    </>,
  );
  expect(screen.getByRole('alert').textContent).toContain('The request does not fit.');
  expect(screen.getByRole('alert').textContent).not.toMatch(/\/email|\/networks/);
  const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(said).toEqual([
    'E-Mail-Adresse: does not fit',
    'billing, vat number: does not fit',
    'Netze: does not fit',
  ]);
});

test('what a click failed with is told with the names of the fields', async () => {
  const errors = [{ path: '/vatNumber', message: 'is no VAT number' }];
  const detail = 'The request does not fit: /vatNumber is no VAT number';
  const failed = { status: 422, code: 'VALIDATION_FAILED', title: 'Does not fit', detail, errors };
  renderInKit(
    <>
      <Button onClick={() => Promise.reject(failed)}>Check it</Button>
      <Toasts />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Check it' }));
  const text = 'The request does not fit. vat number: is no VAT number.';
  expect(await screen.findByText(text)).not.toBeNull();
});

test('charts tell their figures to who cannot see them', () => {
  renderInKit(
    <>
      <EmptyState title="No invoices yet">Begin a billing run.</EmptyState>
      <Sparkline label="Online" values={[3, 5, 4]} />
      <Bars label="Success" data={[{ label: 'Card', value: 88 }]} format={(value) => `${value} %`} />
      <Donut
        label="Services"
        data={[
          { label: 'Active', value: 1200 },
          { label: 'Failed', value: 0 },
        ]}
      />
    </>,
  );
  expect(screen.getByRole('img', { name: 'Online: 4' })).not.toBeNull();
  expect(screen.getByRole('definition').textContent).toBe('88 %');
  const cells = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(cells).toEqual(['NameValue', 'Active1,200', 'Failed0']);
});
