import { open } from 'node:fs/promises';
import { makeKeyPair } from '../../../marketplace/package/keys.ts';
import { StartError } from '../../start-error.ts';

/** `isp plugin keys create`: the private key in a file only this user may read, the public one beside it and on the screen. */
export async function createKeys({ name, output }: { name: string; output?: string }): Promise<number> {
  const file =
    output ??
    `${
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '') || 'isp'
    }.key`;
  const { keyId, publicKeyPem, privateKeyPem } = makeKeyPair();
  await writeNew(file, privateKeyPem, 0o600);
  await writeNew(`${file}.pub`, publicKeyPem, 0o644);
  process.stdout.write(
    `Key ${keyId} of ${name}\n` +
      `  private: ${file} (keep it to yourself, and a copy of it in a safe place)\n` +
      `  public:  ${file}.pub (give it to whoever is to trust your packages)\n\n${publicKeyPem}`,
  );
  return 0;
}

/** A file that was not there before: a key that is replaced by accident is lost. */
async function writeNew(file: string, text: string, mode: number): Promise<void> {
  try {
    await using handle = await open(file, 'wx', mode);
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'EEXIST' ? 'there is a file of that name, and a lost key cannot be made again' : message;
    throw new StartError(
      'KEY_FILE_UNUSABLE',
      `No key was written to ${file}: ${reason}. Name another file with --output.`,
      {
        cause: error,
      },
    );
  }
}
