import { fail } from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { fieldOf, placeOf, radiosOf } from './found.ts';
import type { Cell, Hands, Name } from './hands.ts';

/** So many presses of Tab are the most somebody is asked for: the whole navigation and a page's fields. */
const farthest = 90;
/** So many arrows within one grid, menu or group. */
const mostArrows = 60;
/** Whoever has no focus for so long was dropped. */
const patienceMs = 10_000;

/** Hands that have keys only. `lost` gets what was wanted when the focus had been dropped, so that one began at the top again. */
export function keyboardHands(page: Page, lost: string[]): Hands {
  const { keyboard } = page;
  const focused = (target: Locator) => target.and(page.locator(':focus')).count();
  const reach = async (target: Locator, what: string) => {
    await target.first().waitFor();
    if (await isDropped(page)) lost.push(what);
    const seen: string[] = [];
    for (let tabs = 0; tabs <= farthest; tabs++) {
      if ((await focused(target)) > 0) return;
      await keyboard.press('Tab');
      seen.push(await page.evaluate<string>(focusedText));
    }
    fail(`${what} is not reached by ${farthest} tabs; they led to ${seen.join(' | ')}`);
  };
  /** Presses an arrow until the target has the focus. */
  const arrowTo = async (target: Locator, { key, what }: { key: string; what: string }) => {
    await target.first().waitFor();
    for (let presses = 0; presses < mostArrows; presses++) {
      if ((await focused(target)) > 0) return;
      await keyboard.press(key);
    }
    fail(`${what} is not reached by ${key}`);
  };
  const find: Hands['find'] = async (role, name) =>
    reach((await placeOf(page)).getByRole(role, { name, exact: true }), `${role} ${name}`);
  return {
    find,
    goTo: (title) => throughPalette(page, title),
    async press(role, name) {
      await find(role, name);
      await keyboard.press('Enter');
    },
    async write(label, text) {
      await reach(fieldOf(page, label), `field ${label}`);
      await keyboard.press('Control+a');
      await keyboard.insertText(text);
    },
    async choose(group, name) {
      const { all, one } = radiosOf(page, { group, name });
      await reach(all, `group ${group}`);
      await arrowTo(one, { key: 'ArrowDown', what: `radio ${name}` });
      await keyboard.press('Space');
    },
    async openTab(list, name) {
      const tabs = page.getByRole('tablist', { name: list });
      await reach(tabs.getByRole('tab', { selected: true }), `tabs ${list}`);
      await arrowTo(tabs.getByRole('tab', { name, exact: true }), { key: 'ArrowRight', what: `tab ${name}` });
    },
    async pressCell(cell) {
      await reach(page.getByRole('grid', { name: cell.grid }), `grid ${cell.grid}`);
      await page
        .getByRole('grid', { name: cell.grid })
        .getByRole('row', { name: cell.row })
        .first()
        .waitFor();
      await toCell(page, cell);
      await keyboard.press('Enter');
    },
    async chooseEntry(name) {
      const entry = page.getByRole('menuitem', { name, exact: true });
      await arrowTo(entry, { key: 'ArrowDown', what: `menu entry ${name}` });
      await keyboard.press('Enter');
    },
  };
}

/** Whether nothing has the focus; the moment in which one page gives way to another does not count, which is long on a busy machine. */
async function isDropped(page: Page): Promise<boolean> {
  for (const end = performance.now() + patienceMs; performance.now() < end; ) {
    if (!(await page.evaluate<boolean>('document.activeElement === document.body'))) return false;
    await page.waitForTimeout(100);
  }
  return true;
}

// What runs in the page is text: tests are checked without the names of browsers.
const focusedText = `(() => {
  const { activeElement: at } = document;
  return at.getAttribute('aria-label') ?? (at.labels?.[0] ?? at).textContent.trim().slice(0, 30);
})()`;
const activeCell = `(() => {
  const grid = document.activeElement;
  const cell = document.getElementById(grid.getAttribute('aria-activedescendant'));
  const title = grid.querySelector('[role=columnheader][aria-colindex="' + cell?.getAttribute('aria-colindex') + '"]');
  return { row: cell?.closest('[role=row]')?.textContent ?? '', column: title?.textContent.trim() ?? '' };
})()`;

/** Moves within the grid that has the focus. */
async function toCell(page: Page, { grid, row, column = 'Actions' }: Cell): Promise<void> {
  const move = async (key: string, fits: (at: { row: string; column: string }) => boolean) => {
    for (let presses = 0; presses < mostArrows; presses++) {
      if (fits(await page.evaluate(activeCell))) return;
      await page.keyboard.press(key);
    }
    fail(
      `${grid}: no cell ${row}, ${column} by ${key}; last ${JSON.stringify(await page.evaluate(activeCell))}`,
    );
  };
  await page.keyboard.press('Control+Home');
  await move('ArrowDown', (at) => says(at.row, row));
  await move('ArrowRight', (at) => at.column === column);
}

function says(text: string, name: Name): boolean {
  return typeof name === 'string' ? text.includes(name) : name.test(text);
}

/** A page by its title, among those the palette goes to, not among what its lists have; on the way as somebody types it. */
async function throughPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.insertText(title);
  const wanted = page.getByRole('group', { name: 'Go to' }).getByRole('option', { name: title, exact: true });
  await wanted.waitFor();
  for (let presses = 0; presses < mostArrows; presses++) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  fail(`the palette does not lead to ${title}`);
}
