import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import { StartError } from '../start-error.ts';

const keyBytes = 32;

/** 32 bytes written as base64 or as 64 hex digits; undefined for anything else. */
export function parseSecretKey(text: string): Buffer | undefined {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  if (!/^[A-Za-z0-9+/]{43}=?$/.test(trimmed)) return undefined;
  const key = Buffer.from(trimmed, 'base64');
  return key.length === keyBytes ? key : undefined;
}

/**
 * The key that encrypts secret settings: that of the environment, else that of `secret.key` in the data directory, which
 * is made at the first start.
 *
 * @throws StartError SECRET_KEY_UNUSABLE when the file is there and is not a key.
 */
export async function obtainSecretKey(
  fromEnvironment: Buffer | undefined,
  directory: { readonly path: string },
): Promise<Buffer> {
  if (fromEnvironment) return fromEnvironment;
  const file = join(directory.path, 'secret.key');
  const text = await readFile(file, 'utf8').catch(absent);
  if (text === undefined) return makeKey(file);
  const key = parseSecretKey(text);
  if (key) return key;
  const message = `${file} is not a key of 32 bytes in base64; put the old file back, or remove it and set every secret setting again.`;
  throw new StartError('SECRET_KEY_UNUSABLE', message);
}

async function makeKey(file: string): Promise<Buffer> {
  const key = randomBytes(keyBytes);
  await writeFileAtomically(file, `${key.toString('base64')}\n`);
  return key;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  const message = `The key of the secret settings cannot be read: ${error.message}; make secret.key readable for this user.`;
  throw new StartError('SECRET_KEY_UNUSABLE', message, { cause: error });
}
