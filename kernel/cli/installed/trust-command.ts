import { readKeyFile } from '../package/key-file.ts';
import { tableText } from '../printing/table.ts';
import { connectToPlatform } from '../running-platform.ts';
import { actor } from './actor.ts';

/** `isp trust add`. */
export async function addKey(name: string, file: string): Promise<number> {
  const publicKey = await readKeyFile(file);
  await using platform = await connectToPlatform();
  const key = await platform.call('kernel.trust.add', { name, publicKey, actor: actor() });
  process.stdout.write(`Packages signed with the key ${key.id} (${key.name}) are trusted now.\n`);
  return 0;
}

/** `isp trust list`. */
export async function listKeys({ json = false }: { json?: boolean }): Promise<number> {
  await using platform = await connectToPlatform();
  const keys = await platform.call('kernel.trust.list', {});
  if (json) {
    process.stdout.write(`${JSON.stringify(keys, undefined, 2)}\n`);
    return 0;
  }
  const rows = keys.map(({ id, name, addedAt, addedBy, builtIn }) => [
    id,
    name,
    builtIn ? 'part of the platform' : `${addedAt}${addedBy ? ` by ${addedBy}` : ''}`,
  ]);
  process.stdout.write(`${tableText([{ title: 'KEY' }, { title: 'WHOSE' }, { title: 'ADDED' }], rows)}\n`);
  return 0;
}

/** `isp trust remove`. */
export async function removeKey(id: string): Promise<number> {
  await using platform = await connectToPlatform();
  await platform.call('kernel.trust.remove', { id, actor: actor() });
  process.stdout.write(
    `The key ${id} is trusted no more. What is signed only with it is refused when it is loaded next.\n`,
  );
  return 0;
}
