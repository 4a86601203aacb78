import { describe, expect, test } from '@jest/globals';
import { gridTemplate, placeColumns, withMoved, withVisibility, withWidth } from '../table/column-layout.ts';
import { csvText } from '../table/csv-text.ts';
import { dayAfter, dayOf, startOfDay } from '../table/day-bounds.ts';
import { placeAfter } from '../table/grid-keys.ts';
import { requestParameters, searchWithState, stateFromSearch } from '../table/query.ts';
import { contentHeight, rangeAt, scrollToShow } from '../table/row-range.ts';
import { allSelected, countOf, nothingSelected, toggled, toSelection } from '../table/selection.ts';

describe('the window of rows', () => {
  const measures = (count: number, viewport = 640) => ({ count, rowHeight: 38, viewport });

  test('has 60 rows at most, however high the window, and all that are seen', () => {
    for (const viewport of [200, 640, 1400, 1900])
      for (const scrollTop of [0, 37, 38, 12_345, 3_799_000]) {
        const { first, end } = rangeAt(scrollTop, measures(100_000, viewport));
        expect(end - first).toBeLessThanOrEqual(60);
        expect(first * 38).toBeLessThanOrEqual(Math.min(scrollTop, 100_000 * 38 - viewport));
        expect(end * 38).toBeGreaterThanOrEqual(Math.min(scrollTop + viewport, 100_000 * 38));
      }
  });

  test('reaches the last of a million rows although browsers have no elements that high', () => {
    const million = measures(1_000_000);
    expect(contentHeight(million)).toBeLessThan(17_000_000);
    const bottom = contentHeight(million) - million.viewport;
    const { first, end, offset } = rangeAt(bottom, million);
    expect(end).toBe(1_000_000);
    // The last row ends where the window ends.
    expect(Math.round(offset + (end - first) * 38)).toBe(Math.round(bottom + million.viewport));
    expect(rangeAt(0, million)).toMatchObject({ first: 0, offset: 0 });
  });

  test.each([1_000, 1_000_000])('of %i rows is moved only as far as a row needs to be whole', (count) => {
    const list = measures(count);
    expect(scrollToShow(3, 0, list)).toBeUndefined();
    const down = scrollToShow(500, 0, list) as number;
    const shown = rangeAt(down, list);
    expect(shown.first).toBeLessThanOrEqual(500);
    expect(shown.end).toBeGreaterThan(500);
    expect(scrollToShow(500, down, list)).toBeUndefined();
    expect(scrollToShow(0, down, list)).toBe(0);
  });

  test('of no or few rows is all of them', () => {
    expect(rangeAt(0, measures(0))).toMatchObject({ first: 0, end: 0 });
    expect(rangeAt(0, measures(3))).toMatchObject({ first: 0, end: 3 });
  });
});

describe('keys', () => {
  const shape = { rows: 100, columns: 5, page: 10, rtl: false, cards: false };
  const press = (key: string, at = { row: 50, column: 2 }, more: object = {}) =>
    placeAfter({ key, ctrlKey: false, metaKey: false, ...more }, at, { ...shape, ...more });

  test('move within the grid and no further; the header is above the first row', () => {
    expect(press('ArrowDown')).toEqual({ row: 51, column: 2 });
    expect(press('ArrowUp', { row: 0, column: 2 })).toEqual({ row: -1, column: 2 });
    expect(press('ArrowUp', { row: -1, column: 2 })).toEqual({ row: -1, column: 2 });
    expect(press('PageDown')).toEqual({ row: 60, column: 2 });
    expect(press('PageUp', { row: 3, column: 2 })).toEqual({ row: 0, column: 2 });
    expect(press('End')).toEqual({ row: 50, column: 4 });
    expect(press('End', undefined, { ctrlKey: true })).toEqual({ row: 99, column: 4 });
    expect(press('Home', undefined, { metaKey: true })).toEqual({ row: 0, column: 0 });
    expect(press('x')).toBeUndefined();
  });

  test('left and right follow the direction of the language, and do nothing where rows are cards', () => {
    expect(press('ArrowLeft', undefined, { rtl: true })).toEqual({ row: 50, column: 3 });
    expect(press('ArrowRight', undefined, { cards: true })).toEqual({ row: 50, column: 2 });
  });
});

describe('the address', () => {
  const state = {
    q: 'adler & co',
    sort: '-createdAt',
    filter: {
      status: { in: ['active', 'closed'] },
      createdAt: { gte: '2026-01-01', lt: '2026-02-01' },
      type: 'business',
    },
  };

  test('holds all a table shows, readable, and gives it back', () => {
    const search = searchWithState('?tab=list', state);
    expect(search).toContain('filter[status][in]=active,closed');
    expect(search).toContain('tab=list');
    expect(stateFromSearch(search)).toEqual(state);
  });

  test('of two tables on one page are apart, and other parameters stay', () => {
    const both = searchWithState(searchWithState('a=1', state, 'left.'), { filter: {} }, 'right.');
    expect(stateFromSearch(both, 'left.')).toEqual(state);
    expect(stateFromSearch(both, 'right.')).toEqual({ filter: {} });
    expect(searchWithState(both, { filter: {} }, 'left.')).toBe('a=1');
  });

  test('with nonsense in it is read as far as it makes sense', () => {
    expect(stateFromSearch('?filter[a][drop]=1&filter[b]=2&filter=3')).toEqual({ filter: { b: '2' } });
  });

  test('of a request has the parameters of the REST interface', () => {
    const text = requestParameters({ ...state, limit: 200, offset: 400, cursor: 'c', total: 'none' });
    expect(Object.fromEntries(text)).toEqual({
      limit: '200',
      cursor: 'c',
      sort: '-createdAt',
      q: 'adler & co',
      total: 'none',
      offset: '400',
      'filter[status][in]': 'active,closed',
      'filter[createdAt][gte]': '2026-01-01',
      'filter[createdAt][lt]': '2026-02-01',
      'filter[type]': 'business',
    });
  });
});

describe('columns', () => {
  const columns = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    title: id,
    ...(id === 'd' ? { hidden: true } : {}),
  }));
  const ids = (settings: object) =>
    placeColumns(columns, settings).flatMap(({ column, hidden }) => (hidden ? [] : [column.id]));

  test('are in the user’s order; one that came later stands where the page has it, one that is gone is forgotten', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ order: ['c', 'gone', 'a'] })).toEqual(['c', 'a', 'b']);
    expect(ids(withMoved(placeColumns(columns, {}), {}, { id: 'a', by: 1 }))).toEqual(['b', 'a', 'c']);
    expect(withMoved(placeColumns(columns, {}), {}, { id: 'a', by: -1 })).toEqual({});
  });

  test('are shown and hidden, but never all of them hidden', () => {
    let settings = withVisibility(placeColumns(columns, {}), {}, 'd');
    expect(ids(settings)).toEqual(['a', 'b', 'c', 'd']);
    for (const id of ['a', 'b', 'c', 'd'])
      settings = withVisibility(placeColumns(columns, settings), settings, id);
    expect(ids(settings)).toEqual(['d']);
  });

  test('of a width somebody set do not grow', () => {
    const settings = withWidth({}, 'a', 10);
    expect(gridTemplate(placeColumns(columns, settings).slice(0, 2), { select: true, actions: false })).toBe(
      '44px 56px minmax(160px, 160fr)',
    );
  });
});

describe('what is selected', () => {
  test('is some by id, or all that fit except some', () => {
    const some = toggled(toggled(nothingSelected, '1', { id: '1' }), '2', { id: '2' });
    expect(toSelection(some, { filter: {} }, 500)).toMatchObject({
      all: false,
      ids: ['1', '2'],
      except: [],
      count: 2,
    });
    const but = toggled(allSelected, '7', { id: '7' });
    expect(toSelection(but, { filter: { a: 'b' }, q: 'x' }, 100_000)).toEqual({
      all: true,
      ids: [],
      except: ['7'],
      filter: { a: 'b' },
      q: 'x',
      count: 99_999,
    });
    expect(countOf(toggled(but, '7', { id: '7' }), 100_000)).toBe(100_000);
  });
});

test('days have the length they have where they are', () => {
  const hours = (day: string) =>
    (Date.parse(startOfDay(dayAfter(day), 'Europe/Berlin')) - Date.parse(startOfDay(day, 'Europe/Berlin'))) /
    3_600_000;
  expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-26')]).toEqual([23, 25, 24]);
  expect(startOfDay('2026-11-26', 'Europe/Berlin')).toBe('2026-11-25T23:00:00.000Z');
  expect(dayOf('2026-11-25T23:00:00.000Z', 'Europe/Berlin')).toBe('2026-11-26');
  expect(dayOf(startOfDay('2026-03-29', 'America/Havana'), 'America/Havana')).toBe('2026-03-29');
});

test('CSV of what was picked is as the server writes it', () => {
  const text = csvText([
    { id: '1', price: { amountMinor: -5 }, name: '=1+1' },
    { id: '2', tags: ['a"'] },
  ]);
  expect(text).toBe('\ufeffid,price.amountMinor,name,tags\r\n1,-5,\'=1+1,\r\n2,,,"[""a\\""""]"\r\n');
});
