import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageLimits } from '../../../../marketplace/package/package-format.ts';
import { type Check, problem } from '../check.ts';
import { walkPlugin } from '../walk-plugin.ts';

export const sizeIsWithinLimits: Check = {
  name: 'it is not too large',
  async run({ directory }) {
    const files = await walkPlugin(directory);
    const sizes = await Promise.all(
      files.map(async (file) => ({ file, bytes: (await stat(join(directory, file))).size })),
    );
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const { fileBytes, unpackedBytes } = packageLimits;
    return [
      ...(files.length > packageLimits.files
        ? [problem(`it has ${files.length} files, a package has at most ${packageLimits.files}`)]
        : []),
      ...(total > unpackedBytes
        ? [problem(`it has ${mb(total)}, a package at most ${mb(unpackedBytes)}`)]
        : []),
      ...sizes
        .filter(({ bytes }) => bytes > fileBytes)
        .map(({ file, bytes }) =>
          problem(`${file} has ${mb(bytes)}, a file of a package at most ${mb(fileBytes)}`),
        ),
    ];
  },
};

function mb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
