import { type Revocation, validationFailed } from '@isp/sdk';
import semver from 'semver';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { findRevocation } from './find-revocation.ts';
import type { PackageParts } from './package-parts.ts';

/** What a source says must not run any more. */
export interface RevocationNews {
  readonly source: string;
  readonly revocations: Revocation[];
}

/**
 * Replaces the list of a source. What runs and is on a list is stopped at once; what no list names any more may start.
 *
 * @throws VALIDATION_FAILED when a range is none
 */
export async function revoke(parts: PackageParts, news: RevocationNews): Promise<{ stopped: string[] }> {
  const { trust, registry } = parts;
  holdRanges(news.revocations);
  await trust.saveRevocations(news.source, news.revocations);
  const all = await trust.listRevocations();
  const stopped: string[] = [];
  for (const record of [...registry.records.values()]) {
    if (!record.package) continue;
    const reason = findRevocation(record.package, all);
    if (reason !== undefined && record.state !== 'rejected') {
      await stop(parts, record, reason);
      stopped.push(record.id);
    } else if (reason === undefined && record.reason?.startsWith('revoked: ')) await comeBack(parts, record);
  }
  return { stopped };
}

function holdRanges(revocations: readonly Revocation[]): void {
  const problems = revocations.flatMap(({ versions }, at) =>
    semver.validRange(versions) === null
      ? [{ path: `/revocations/${at}/versions`, message: `"${versions}" is not a semver range` }]
      : [],
  );
  if (problems.length > 0) throw validationFailed(problems);
}

async function stop(
  { supervisor, journal }: PackageParts,
  record: PluginRecord,
  reason: string,
): Promise<void> {
  const { id, manifest } = record;
  await supervisor.reject(id, `revoked: ${reason}`);
  const version = manifest?.version ?? '0.0.0';
  journal.note({
    plugin: id,
    version,
    type: 'revoked',
    title: `${id} ${version} was stopped, since it was revoked: ${reason}`,
  });
}

async function comeBack({ supervisor, log }: PackageParts, { id }: PluginRecord): Promise<void> {
  await supervisor
    .reload(id)
    .catch((error: unknown) => log.warn({ err: error, plugin: id }, 'did not come back'));
}
