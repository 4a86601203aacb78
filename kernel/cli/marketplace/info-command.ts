import type { ResultOf } from '@isp/sdk';
import { columnsText, indented } from '../printing/table.ts';
import { connectToPlatform } from '../running-platform.ts';

type Details = ResultOf<'marketplace.plugins.get'>;

const versionsShown = 10;

/** `isp plugin info ID`: everything the marketplace says of one plugin. */
export async function showPluginInfo(id: string, { json }: { json?: boolean }): Promise<number> {
  await using platform = await connectToPlatform();
  const details = await platform.call('marketplace.plugins.get', { id });
  process.stdout.write(json ? `${JSON.stringify(details, undefined, 2)}\n` : infoText(details));
  return 0;
}

/** Facts, permissions with reasons, versions with their changes. */
export function infoText(details: Details): string {
  const { name, id, description, permissions, versions } = details;
  const asked =
    permissions.length === 0
      ? ['It asks for nothing.']
      : ['It asks for:', indented(permissionsText(permissions))];
  const shown = versions.slice(0, versionsShown).map(versionText);
  const left = versions.length - shown.length;
  const older = left > 0 ? [indented(`and ${left} older`)] : [];
  const parts = [
    `${name} (${id})`,
    description,
    '',
    columnsText(facts(details)),
    '',
    ...asked,
    '',
    'Versions:',
  ];
  return `${[...parts, ...shown, ...older].join('\n')}\n`;
}

/** What a plugin asks for, in words, each with the publisher's reason and its id. */
export function permissionsText(
  permissions: readonly { id: string; title: string; reason?: string }[],
): string {
  return permissions
    .map(({ id, title, reason }) => `- ${title} (${id})${reason ? `\n    ${reason}` : ''}`)
    .join('\n');
}

function facts(details: Details): string[][] {
  const { publisher, runtime, source, installed, update, deprecated, compatible, reason } = details;
  const instead = deprecated?.replacement ? `; instead: ${deprecated.replacement}` : '';
  const from = update?.state === 'cooling-down' ? `, offered from ${update.availableAt} on` : '';
  return [
    ['Publisher', publisher],
    ['Runtime', runtime],
    ['Source', source],
    [
      'Installed',
      installed ? `${installed.version}, ${installed.state}, updates ${installed.updates}` : 'no',
    ],
    ...(update ? [['Update', `${update.version}${from}`]] : []),
    ...(deprecated ? [['Deprecated', `${deprecated.reason}${instead}`]] : []),
    ...(compatible ? [] : [['Cannot be installed', reason ?? '']]),
  ];
}

function versionText({ version, publishedAt, signature, ...one }: Details['versions'][number]): string {
  const notes = [
    ...(publishedAt ? [publishedAt.slice(0, 10)] : []),
    signature.signedBy ? `signed by ${signature.signedBy}` : `signature ${signature.state}`,
    ...(one.revoked ? [`REVOKED: ${one.revoked}`] : []),
    ...(one.deprecated ? [`deprecated: ${one.deprecated}`] : []),
    ...(one.compatible || one.revoked ? [] : [`does not fit: ${one.reason}`]),
  ];
  const changes = one.changelog ? `\n${indented(one.changelog.trim(), '      ')}` : '';
  return indented(`${version}  ${notes.join(', ')}`) + changes;
}
