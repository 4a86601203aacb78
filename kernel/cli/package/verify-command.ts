import { describePermission, permissionIds } from '@isp/sdk';
import { judgeSignature, type SignatureJudgement } from '../../../marketplace/package/judge-signature.ts';
import { keyIdOf } from '../../../marketplace/package/keys.ts';
import type { PluginPackage } from '../../../marketplace/package/package-format.ts';
import { readPackage } from '../../../marketplace/package/read-package.ts';
import { columnsText, indented } from '../printing/table.ts';
import { readKeyFile } from './key-file.ts';

/** `isp plugin verify`: exit code 1 when the package is not whole, or not signed with one of the keys that were named. */
export async function verify(file: string, options: { key?: string[]; json?: boolean }): Promise<number> {
  const keys = await Promise.all((options.key ?? []).map(readTrusted));
  const found = await readPackage(file);
  const signature = judgeSignature(found, keys);
  process.stdout.write(
    options.json ? jsonText(found, signature) : reportText(found, signature, keys.length > 0),
  );
  return keys.length === 0 || signature.state === 'trusted' ? 0 : 1;
}

async function readTrusted(file: string) {
  const publicKey = await readKeyFile(file);
  return { id: keyIdOf(publicKey), name: file, publicKey };
}

function jsonText({ manifest, digest, files }: PluginPackage, signature: SignatureJudgement): string {
  const permissions = permissionIds(manifest);
  return `${JSON.stringify({ manifest, digest, files: files.size, permissions, signature }, undefined, 2)}\n`;
}

function reportText(
  { manifest, digest, files }: PluginPackage,
  signature: SignatureJudgement,
  asked: boolean,
): string {
  const { id, version, name, publisher, engine, runtime, requires = {} } = manifest;
  const needs = Object.entries(requires).map(([plugin, range]) => `${plugin} ${range}`);
  const facts = columnsText([
    ['plugin', `${id} ${version}: ${name}, by ${publisher}`],
    ['platform', `${engine}, runtime ${runtime}`],
    ['needs', needs.join(', ') || 'no other plugin'],
    ['files', `${files.size}, all as they were packed`],
    ['digest', digest],
    ['signature', signatureText(signature, asked)],
  ]);
  return `${facts}\n\nIt asks for:\n${indented(permissionsText(manifest))}\n`;
}

function permissionsText(manifest: PluginPackage['manifest']): string {
  const reasons = manifest.permissionReasons ?? {};
  const ids = permissionIds(manifest);
  return columnsText(ids.map((id) => [id, describePermission(id), reasons[id] ?? ''])) || 'nothing';
}

function signatureText({ state, keyId, signedBy }: SignatureJudgement, asked: boolean): string {
  if (state === 'trusted') return `good, by the key ${keyId} (${signedBy})`;
  if (state === 'unsigned') return 'none';
  return asked
    ? `by the key ${keyId}, which is none of those named`
    : `by the key ${keyId}; check it with --key`;
}
