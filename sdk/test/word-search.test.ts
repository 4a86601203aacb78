import { describe, expect, test } from '@jest/globals';
import { foldingFunctions, foldText } from '../data/fold-text.ts';
import { wordTerms } from '../data/word-terms.ts';
import { TestDatabase } from '../testing/database/test-database.ts';

describe('what a question asks for', () => {
  test.each([
    ['Ada Lovelace', [['ada'], ['lovelace']]],
    ['  MÜLLER-Schmidt, ', [['muller-schmidt']]],
    ['Øresund ŁÓDŹ Straße', [['oresund'], ['lodz'], ['strasse']]],
    ['O’Hara', [["o'hara"]]],
    ['lovelace@Example.NET', [['lovelace@example.net']]],
    ['+49 (0)30 / 123-456', [['4930123456', '+49(0)30/123-456']]],
    ['030 123456', [['30123456', '030123456']]],
    ['0301234', [['0301234', '301234']]],
    ['0049301234', [['0049301234', '49301234']]],
    ['K-50001', [['k-50001']]],
    ['12', [['12']]],
    ['%_*', []],
    ['ada ada', [['ada']]],
  ])('%s', (question, terms) => {
    expect(wordTerms(question)).toEqual(terms);
  });

  test('of a long question the first eight words', () => {
    expect(wordTerms('a b c d e f g h i j')).toHaveLength(8);
  });
});

test('rows and questions are folded alike, whatever the letter', async () => {
  const database = await TestDatabase.create('folding');
  try {
    const letters = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code))
      .filter((letter) => /[\p{L}\p{N}\p{P}]/u.test(letter))
      .concat(['ｆｕｌｌ', 'ﬁnd', 'İstanbul', 'ΟΔΟΣ', 'Ǆ', '½']);
    await database.as('owner', (query) => query(foldingFunctions));
    const rows = await database.as('owner', (query) =>
      query(
        `SELECT letter, fold_text(letter) AS folded FROM json_array_elements_text('${JSON.stringify(letters).replaceAll("'", "''")}') AS letter`,
      ),
    );
    const different = rows.filter(({ letter, folded }) => foldText(letter as string) !== folded);
    expect(different).toEqual([]);
    expect(rows.length).toBeGreaterThan(5_000);
  } finally {
    await database.remove();
  }
});
