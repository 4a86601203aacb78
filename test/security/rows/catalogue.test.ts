import { checkConformance } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { absolute, foldersWithTables } from './plugin-folders.ts';

/** The facts of the conformance suite that are about who reads and writes which rows. */
const facts = [
  'every table has forced row-level security, and owner columns lead indexes, unique keys and foreign keys',
  'the login role owns nothing, cannot TRUNCATE, and finds no way round the policies',
  'without a principal, and for other resellers and customers, no row can be read or written',
];

test('plugins of ours, of the catalogue and of strangers are looked at', () => {
  expect(foldersWithTables).toEqual(
    expect.arrayContaining(['plugins/customers', 'services/identity', 'marketplace/catalogue/mikrotik']),
  );
});

test.each(foldersWithTables)(
  '%s: every table is guarded, and nothing passes the policies by',
  async (folder) => {
    expect(await checkConformance(absolute(folder), { facts })).toEqual([]);
  },
);
