import { execFile } from 'node:child_process';
import { relative } from 'node:path';

/** Files below a folder that hold a text, whatever else is in them. One that goes meanwhile, as a database's do, holds nothing. */
export function filesContaining(folder: string, text: string): Promise<string[]> {
  const wish = ['--recursive', '--files-with-matches', '--text', '--no-messages', '--null'];
  const options = { env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 16 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile('grep', [...wish, '--fixed-strings', '--', text, folder], options, (error, stdout) => {
      // 1: in none; 2: a file went while it was read
      if (error && error.code !== 1 && error.code !== 2) reject(error);
      else resolve(stdout.split('\0').flatMap((file) => (file === '' ? [] : [relative(folder, file)])));
    });
  });
}
