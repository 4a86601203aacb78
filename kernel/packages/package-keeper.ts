import {
  type PackageInstall,
  type PackageReport,
  type PackageVersion,
  packageErrors,
  type RemovedPlugin,
} from '@isp/sdk';
import semver from 'semver';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { ChangeBegun } from './bring-in.ts';
import { permissionViews } from './consent.ts';
import { findRevocation } from './find-revocation.ts';
import { installPackage } from './install-package.ts';
import { refusalsOf } from './judge-package.ts';
import { contextOf } from './package-context.ts';
import type { PackageParts } from './package-parts.ts';
import { PackageProcess } from './package-process.ts';
import type { PackageReading } from './package-work.ts';
import { type RemovalRequest, removePackage } from './remove-package.ts';
import { type RevocationNews, revoke } from './revocations.ts';
import { type RollbackRequest, rollBack } from './roll-back.ts';
import type { StoredPackage } from './stored-package.ts';

/** Plugins as packages: installed, updated, rolled back and removed, one change at a time per plugin. */
export class PackageKeeper {
  readonly #parts: PackageParts;
  readonly #changing = new Set<string>();
  /** What the last change of a plugin still has to do behind the generation that left. */
  readonly #over = new Map<string, Promise<void>>();
  #revoking: Promise<unknown> = Promise.resolve();

  constructor(parts: PackageParts) {
    this.#parts = parts;
  }

  /** Installs a package, or updates its plugin to it; the same again changes nothing. Answers the plugin's id. */
  async install(request: PackageInstall): Promise<string> {
    await using process = new PackageProcess();
    const reading = await this.#read(process, request.file);
    const { id } = reading.manifest;
    await this.#change(id, () => installPackage(this.#parts, { reading, request, process }));
    return id;
  }

  /** What installing a package would say, without changing anything. */
  async inspect(file: string): Promise<PackageReport> {
    await using process = new PackageProcess();
    const reading = await this.#read(process, file);
    const context = await contextOf(reading, this.#parts, { allowUnsigned: false });
    const { manifest, digest, signature } = reading;
    const problems = refusalsOf(reading, context).map(({ message }) => message);
    return { manifest, digest, permissions: permissionViews(manifest), signature, problems };
  }

  /** The versions that are kept, the one that counts first, then the newest. */
  async list(id: string): Promise<PackageVersion[]> {
    const { store, trust, registry } = this.#parts;
    const active = registry.get(id).package?.id;
    const revocations = await trust.listRevocations();
    const kept = await store.list(id);
    kept.sort(
      (a, b) => Number(b.id === active) - Number(a.id === active) || semver.rcompare(a.version, b.version),
    );
    return kept.map((one) => versionView(one, one.id === active, findRevocation(one, revocations)));
  }

  async rollback(request: RollbackRequest): Promise<void> {
    const record = this.#installed(request.id);
    await this.#change(record.id, () => rollBack(this.#parts, record, request));
  }

  async remove(request: RemovalRequest): Promise<RemovedPlugin> {
    const record = this.#installed(request.id);
    let removed: RemovedPlugin | undefined;
    await this.#change(record.id, async () => {
      removed = await removePackage(this.#parts, record, request);
      return undefined;
    });
    return removed as unknown as RemovedPlugin;
  }

  /** One list after the other, so that the last one counts. */
  revoke(news: RevocationNews): Promise<{ stopped: string[] }> {
    const next = this.#revoking.then(() => revoke(this.#parts, news));
    this.#revoking = next.catch(() => undefined);
    return next;
  }

  async #read(process: PackageProcess, file: string): Promise<PackageReading> {
    return process.do('read', { file, trustedKeys: await this.#parts.trust.listKeys() });
  }

  #installed(id: string): PluginRecord {
    const record = this.#parts.registry.get(id);
    if (!record.package) throw packageErrors.PACKAGE_NOT_INSTALLED({ plugin: id });
    return record;
  }

  /** @throws CHANGE_RUNNING while another change of the plugin is not decided */
  async #change(plugin: string, work: () => Promise<ChangeBegun | undefined>): Promise<void> {
    if (this.#changing.has(plugin)) throw packageErrors.CHANGE_RUNNING({ plugin });
    this.#changing.add(plugin);
    try {
      await this.#over.get(plugin);
      await this.#settleRest(plugin);
      const begun = await work();
      if (begun) this.#over.set(plugin, begun.over);
    } finally {
      this.#changing.delete(plugin);
    }
  }

  /** What an earlier change could not do, such as while the database was away. */
  async #settleRest(plugin: string): Promise<void> {
    const { store, settling } = this.#parts;
    const rest = (await store.listOpenChanges()).find((change) => change.plugin === plugin);
    if (rest) await settling.settle(rest);
  }
}

function versionView(stored: StoredPackage, active: boolean, revoked: string | undefined): PackageVersion {
  const { version, digest, installedAt, keyId, signedBy, source } = stored;
  return {
    version,
    digest,
    active,
    installedAt: installedAt.toISOString(),
    ...(keyId ? { keyId } : {}),
    ...(signedBy ? { signedBy } : {}),
    ...(source ? { source } : {}),
    ...(revoked === undefined ? {} : { revoked }),
  };
}
