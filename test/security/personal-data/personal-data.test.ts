import { checkConformance } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { absolute, foldersWithTables } from '../rows/plugin-folders.ts';

const facts = ['rows of customers are handed out and erased, or their table says why not'];

test.each(foldersWithTables)('%s: nothing it holds of a customer is forgotten', async (folder) => {
  expect(await checkConformance(absolute(folder), { facts })).toEqual([]);
});
