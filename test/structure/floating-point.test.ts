import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectDirectory } from '../support/project-directory.ts';

/** What turns money into floating point, or is it already. */
const always =
  /\bparseFloat\b|\btoFixed\b|\btoPrecision\b|\bMath\.(?:round|fround|pow)\b|\bType\.Number\(|\d\.\d|\d[eE][+-]?\d/;
/** What has other uses (counts, seconds), but none where amounts are calculated. */
const nearMoney = /\bNumber\(|\bparseInt\b|\bMath\.(?!min\b|max\b)/;
/** What voice does with whole seconds is exact: the quotient of whole numbers below 2^53 never rounds across one. */
const wholeSeconds = /\bMath\.(?:ceil|floor)\b/g;

/** The one place where minor units become a JSON number, which is checked to hold them exactly. */
const border = 'sdk/money/wire.ts';

const notCode =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/(?![ *])(?:[^/\\\n]|\\.)+\//g;

function findLines(source: string, pattern: RegExp): string[] {
  const code = source.replace(notCode, '');
  return code.split('\n').filter((line) => pattern.test(line));
}

const isOurs = (file: string) => !/\/(test|node_modules)\//.test(file) && file !== border;
const filesOf = (folder: string) => globSync(`${folder}/**/*.ts`, { cwd: projectDirectory }).filter(isOurs);
const read = (file: string) => readFileSync(join(projectDirectory, file), 'utf8');
const usesMoney = (source: string) => source.includes('@isp/sdk/money');

function floatsIn(file: string): string[] {
  const source = read(file);
  const isVoice = file.startsWith('plugins/voice/');
  const near =
    isVoice && !usesMoney(source)
      ? []
      : findLines(isVoice ? source.replace(wholeSeconds, '') : source, nearMoney);
  return [...findLines(source, always), ...near].map((line) => `${file}: ${line.trim()}`);
}

test('no floating point, parseFloat or toFixed near money', () => {
  const files = ['sdk/money', 'plugins/billing', 'plugins/voice'].flatMap(filesOf);
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(floatsIn)).toEqual([]);
});

test.each([
  'const vat = net * 0.2;',
  'amount.toFixed(2)',
  'Math.round(amount)',
  'parseFloat(text)',
  'const million = 1e6;',
])('the check finds %j', (line) => expect(findLines(line, always)).toEqual([line]));

test.each(['Number(price)', 'Math.ceil(amount)', 'parseInt(text, 10)'])(
  'the check finds %j where amounts are calculated',
  (line) => expect(findLines(line, nearMoney)).toEqual([line]),
);

test('the check leaves comments, texts and whole numbers alone', () => {
  const source = [
    '// 0.5 of it',
    "const text = 'write 249.95';",
    '/** 1.5 */',
    'BigInt(12) * 31n;',
    'Math.min(1, 2)',
  ];
  expect(source.flatMap((line) => [...findLines(line, always), ...findLines(line, nearMoney)])).toEqual([]);
});
