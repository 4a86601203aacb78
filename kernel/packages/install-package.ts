import { type PackageInstall, packageErrors, permissionIds, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/runtime';
import { bringIn, type ChangeBegun, type NewVersion } from './bring-in.ts';
import { consentRequired, missingConsent, otherSigner } from './consent.ts';
import { type PackageContext, refusalsOf } from './judge-package.ts';
import { contextOf } from './package-context.ts';
import type { PackageParts } from './package-parts.ts';
import type { PackageProcess } from './package-process.ts';
import type { PackageReading } from './package-work.ts';
import type { StoredPackage } from './stored-package.ts';

/** One package that was read, and what was asked for. */
export interface Installing {
  readonly reading: PackageReading;
  readonly request: PackageInstall;
  /** Holds what was read. */
  readonly process: PackageProcess;
}

/**
 * Judges a package and, when nothing speaks against it, brings it in beside the version that serves.
 * Undefined: the package counts already.
 *
 * @throws everything of `packageErrors`; nothing was changed then
 */
export async function installPackage(
  parts: PackageParts,
  installing: Installing,
): Promise<ChangeBegun | undefined> {
  const { reading, request } = installing;
  const context = await contextOf(reading, parts, { allowUnsigned: request.allowUnsigned ?? false });
  holdExpected(installing);
  refuse(parts, installing, context);
  const { active, record } = context;
  const agreed = [...(active?.consent ?? []), ...(request.consent ?? [])];
  if (active?.digest === reading.digest && missingConsent(reading.manifest, agreed).length === 0)
    return undefined;
  await holdConsent(parts, installing, { active, agreed });
  if (record && !record.enabled)
    throw platformErrors.CONFLICT({
      reason: `${record.id} is disabled; enable it first, so that a new version can show that it works. Nothing was changed`,
    });
  return bringIn(parts, await newVersion(parts, installing, context));
}

function holdExpected({ reading: { manifest, integrity }, request: { expect } }: Installing): void {
  if (!expect) return;
  const { id, version } = manifest;
  if (expect.id !== id || (expect.version !== undefined && expect.version !== version))
    throw packageErrors.PACKAGE_INVALID({
      reason: `it is ${id} ${version}, and ${expect.id} ${expect.version ?? ''} was asked for`.replace(
        '  ',
        ' ',
      ),
    });
  if (expect.integrity !== undefined && expect.integrity !== integrity)
    throw packageErrors.PACKAGE_ALTERED({
      plugin: id,
      version,
      reason: 'the file is another one than the index says',
    });
}

function refuse({ journal }: PackageParts, { reading, request }: Installing, context: PackageContext): void {
  const [refusal] = refusalsOf(reading, context);
  if (!refusal) return;
  const { id: plugin, version } = reading.manifest;
  const title = `${plugin} ${version} was not installed: ${refusal.message}`;
  journal.note({
    plugin,
    version,
    type: 'package-refused',
    title,
    ...by(request),
    data: { code: refusal.code },
  });
  throw refusal;
}

/** An update that asks for more waits, and its plugin says so; the version before serves on. */
async function holdConsent(
  { store, registry, journal }: PackageParts,
  { reading, request }: Installing,
  { active, agreed }: { active: StoredPackage | undefined; agreed: readonly string[] },
): Promise<void> {
  const { manifest } = reading;
  const signer = otherSigner(reading, active).filter(({ id }) => !agreed.includes(id));
  const asked = [...signer, ...missingConsent(manifest, agreed)];
  if (asked.length === 0) return;
  const { id: plugin, version } = manifest;
  const permissions = asked.map(({ id }) => id);
  if (active) {
    const record = registry.get(plugin);
    record.awaitingConsent = { version, permissions };
    await store.saveAwaitingConsent(plugin, record.awaitingConsent);
    const reason = `${version} asks for ${permissions.join(', ')}`;
    await registry.noteChange([record], {
      at: new Date().toISOString(),
      outcome: 'awaiting-consent',
      reason,
    });
    const title = `${plugin} ${version} waits for consent: it asks for ${permissions.join(', ')}`;
    journal.note({ plugin, version, type: 'awaiting-consent', title, ...by(request) });
    record.moved?.();
  }
  throw consentRequired(manifest, asked);
}

async function newVersion(
  { store, settling }: PackageParts,
  { reading, request, process }: Installing,
  { active }: PackageContext,
): Promise<NewVersion> {
  const { manifest, digest, signature } = reading;
  const { id: plugin, version } = manifest;
  const kept = (await store.list(plugin)).find((one) => one.digest === digest && one.version === version);
  const { keyId = null, signedBy = null } = signature.state === 'trusted' ? signature : {};
  const consent = permissionIds(manifest);
  const made = {
    id: newId(),
    plugin,
    version,
    digest,
    manifest,
    keyId,
    signedBy,
    source: request.source ?? null,
    consent,
  };
  const next = kept ?? { ...made, config: null, installedAt: new Date(), servesSince: null };
  return {
    process,
    next: { ...next, consent },
    change: {
      plugin,
      kind: active ? 'upgrade' : 'install',
      from: active?.id ?? null,
      to: next.id,
      stored: kept === undefined,
      switched: false,
      fresh: await settling.isFresh(plugin),
      stepsBefore: await settling.appliedSteps(plugin),
      data: null,
      actor: request.actor ?? null,
    },
  };
}

function by({ actor }: { readonly actor?: string }) {
  return actor ? { actor } : {};
}
