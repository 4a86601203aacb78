import { describe, expect, test } from '@jest/globals';
import { distanceText, durationText, sizeText } from '../../../kernel/cli/printing/quantities.ts';
import { columnsText, indented, tableText } from '../../../kernel/cli/printing/table.ts';

describe('a table', () => {
  const columns = [{ title: 'ID' }, { title: 'STATE' }, { title: 'N', align: 'right' as const }];

  test('aligns its columns, numbers at the right, without spaces at the end', () => {
    const rows = [
      ['echo', 'running', '7'],
      ['customers', 'stopped', '12'],
    ];
    expect(tableText(columns, rows)).toBe(
      ['ID         STATE     N', 'echo       running   7', 'customers  stopped  12'].join('\n'),
    );
    expect(tableText([{ title: 'A' }, { title: 'B' }], [['x', '']])).toBe('A  B\nx');
  });

  test('does not count colours as width', () => {
    const red = '\u001b[31mrunning\u001b[39m';
    expect(tableText(columns, [['echo', red, '7']])).toBe(`ID    STATE    N\necho  ${red}  7`);
  });

  test('without titles has as many columns as its longest row; text of several lines stays in its column', () => {
    expect(columnsText([['a'], ['b', 'x\ny', 'c']])).toBe('a\nb  x  c\n   y');
    expect(columnsText([])).toBe('');
    expect(indented('a\n\nb')).toBe('  a\n\n  b');
  });
});

test('quantities have three digits at most and a unit', () => {
  expect([0, 512, 1_536, 153_600, 91_226_112, 5_000_000_000].map(sizeText)).toEqual([
    '0 B',
    '512 B',
    '1.5 KB',
    '150 KB',
    '87 MB',
    '4.7 GB',
  ]);
  expect([3, 999, 4_200, 90_000, 7_200_000, 432_000_000].map(durationText)).toEqual([
    '3 ms',
    '999 ms',
    '4.2 s',
    '2 min',
    '2 h',
    '5 days',
  ]);
  const now = new Date('2026-01-01T12:00:00Z');
  expect(distanceText('2026-01-01T11:50:00Z', now)).toBe('10 min ago');
  expect(distanceText('2026-01-01T12:00:05Z', now)).toBe('in 5.0 s');
});
