import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectDirectory } from '../support/test-kernel.ts';

/** Where money is calculated; voice rating and billing have to agree with the SDK to the last digit. */
const folders = ['sdk/money', 'plugins/billing', 'plugins/voice'];
/** The one place where minor units become a JSON number, which is checked to hold them exactly. */
const border = 'sdk/money/wire.ts';

const floating =
  /\bparseFloat\b|\bparseInt\b|\btoFixed\b|\btoPrecision\b|\bNumber\(|\bType\.Number\(|\bMath\.(?!min\b|max\b)|\d\.\d|\d[eE][+-]?\d/;
const notCode =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/(?![ *])(?:[^/\\\n]|\\.)+\//g;

function findFloats(source: string): string[] {
  const code = source.replace(notCode, '');
  return code.split('\n').filter((line) => floating.test(line));
}

const isOurs = (file: string) => !/\/(test|node_modules)\//.test(file) && file !== border;
const files = folders
  .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: projectDirectory }))
  .filter(isOurs);

test('no floating point, parseFloat or toFixed near money', () => {
  const found = files.flatMap((file) =>
    findFloats(readFileSync(join(projectDirectory, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test.each([
  'const vat = net * 0.2;',
  'Number(price)',
  'amount.toFixed(2)',
  'Math.round(amount)',
  'parseFloat(text)',
  'const million = 1e6;',
])('the check finds %j', (line) => expect(findFloats(line)).toEqual([line]));

test('the check leaves comments, texts and whole numbers alone', () => {
  const source = [
    '// 0.5 of it',
    "const text = 'write 249.95';",
    '/** 1.5 */',
    'BigInt(12) * 31n;',
    'Math.min(1, 2)',
  ];
  expect(source.flatMap(findFloats)).toEqual([]);
});
