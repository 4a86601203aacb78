import type { Locator, Page } from 'playwright-core';
import type { Name } from './hands.ts';

/** What can be used now: while a dialog is open, that alone. */
export async function placeOf(page: Page): Promise<Page | Locator> {
  const dialog = page.getByRole('dialog');
  return (await dialog.count()) > 0 ? dialog.last() : page;
}

/** A field by its name. Fields of passwords have no role of their own, so theirs is their label. */
export function fieldOf(page: Page, label: Name): Locator {
  const secret = page.getByLabel(label).and(page.locator('input[type=password]'));
  return page.getByRole('textbox', { name: label, exact: true }).or(secret);
}

/** The radio buttons of a group, and the one of a name. */
export function radiosOf(
  page: Page,
  { group, name }: { group: Name; name: Name },
): { all: Locator; one: Locator } {
  const within = page.getByRole('group', { name: group });
  return { all: within.getByRole('radio'), one: within.getByRole('radio', { name }) };
}
