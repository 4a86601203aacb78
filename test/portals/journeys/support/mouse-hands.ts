import type { Page } from 'playwright-core';
import { fieldOf, placeOf, radiosOf } from './found.ts';
import type { Hands } from './hands.ts';

/** Hands that click. */
export function mouseHands(page: Page): Hands {
  return {
    find: (role, name) => page.getByRole(role, { name, exact: true }).first().waitFor(),
    goTo: (title) => page.getByRole('navigation').getByRole('link', { name: title, exact: true }).click(),
    press: async (role, name) => (await placeOf(page)).getByRole(role, { name, exact: true }).first().click(),
    write: (label, text) => fieldOf(page, label).fill(text),
    choose: (group, name) => radiosOf(page, { group, name }).one.check(),
    openTab: (list, name) =>
      page.getByRole('tablist', { name: list }).getByRole('tab', { name, exact: true }).click(),
    async pressCell({ grid, row, column = 'Actions' }) {
      const table = page.getByRole('grid', { name: grid });
      const cells = table.getByRole('row', { name: row }).first().getByRole('gridcell');
      await cells.first().waitFor();
      const titles = await table.getByRole('columnheader').allTextContents();
      await cells
        .nth(titles.findIndex((title) => title.trim() === column))
        .locator('a, button')
        .click();
    },
    chooseEntry: (name) => page.getByRole('menuitem', { name, exact: true }).click(),
  };
}
