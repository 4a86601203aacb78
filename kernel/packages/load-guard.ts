import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IspError, packageErrors } from '@isp/sdk';
import { parseIntegrity, parseJson } from '../../marketplace/package/integrity-list.ts';
import { judgeSignature } from '../../marketplace/package/judge-signature.ts';
import { integrityFile, signaturesFile } from '../../marketplace/package/package-format.ts';
import { parseSignatures } from '../../marketplace/package/signatures.ts';
import { verifyDirectory } from '../../marketplace/package/verify-directory.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { moveTo } from '../plugins/plugin-record.ts';
import { StartError } from '../start-error.ts';
import { findRevocation } from './find-revocation.ts';
import type { PackageFolders } from './package-folders.ts';
import { PackageProcess } from './package-process.ts';
import type { StoredPackage } from './stored-package.ts';
import type { TrustStore } from './trust-store.ts';

export interface LoadGuardOptions {
  readonly trust: TrustStore;
  readonly folders: PackageFolders;
  readonly databaseUrl: string;
  /** Development or sandbox mode, where an admin may have allowed a package nobody signed. */
  readonly takesUnsigned: boolean;
}

/**
 * Looks at a package before each load: nothing of it runs before every file has been hashed, its signature is by a key
 * that is still trusted, and it was not revoked.
 */
export class LoadGuard {
  readonly #options: LoadGuardOptions;

  constructor(options: LoadGuardOptions) {
    this.#options = options;
  }

  /**
   * Lets a plugin pass, or puts it into the state `rejected` when nothing of it serves.
   *
   * @throws StartError PACKAGE_REFUSED
   */
  async pass(record: PluginRecord): Promise<void> {
    if (!record.package) return;
    const problem = await this.problemOf(record.package);
    if (problem === undefined) return;
    if (record.processes.length === 0) moveTo(record, 'rejected', problem);
    throw new StartError('PACKAGE_REFUSED', problem, { about: { plugin: record.id, failure: 'permanent' } });
  }

  /** Why a package may not be loaded; undefined when it may. Its folder is made again when it is missing. */
  async problemOf(stored: StoredPackage): Promise<string | undefined> {
    const reason = findRevocation(stored, await this.#options.trust.listRevocations());
    if (reason !== undefined) return `revoked: ${reason}`;
    const directory = this.#options.folders.pathOf(stored);
    try {
      if (!(await isThere(directory))) await this.#unpack(stored, directory);
      await verifyDirectory(directory, stored);
      return await this.#signatureProblem(stored, directory);
    } catch (error) {
      if (!(error instanceof IspError)) throw error;
      return this.#inWords(error, stored, directory);
    }
  }

  async #signatureProblem(stored: StoredPackage, directory: string): Promise<string | undefined> {
    const [integrityBytes, signatures] = await Promise.all([
      readFile(join(directory, integrityFile)),
      readFile(join(directory, signaturesFile)).catch(() => Buffer.from('[]')),
    ]);
    const { state, keyId } = judgeSignature(
      {
        integrityBytes,
        integrity: parseIntegrity(integrityBytes),
        signatures: parseSignatures(parseJson(signaturesFile, signatures)) ?? [],
      },
      await this.#options.trust.listKeys(),
    );
    const { plugin, version } = stored;
    if (state === 'trusted' || (state === 'unsigned' && stored.keyId === null && this.#options.takesUnsigned))
      return undefined;
    if (state === 'unknown-key') return packageErrors.PACKAGE_KEY_UNKNOWN({ plugin, version, keyId }).message;
    if (stored.keyId === null) return packageErrors.PACKAGE_UNSIGNED({ plugin, version }).message;
    return this.#inWords(
      packageErrors.PACKAGE_ALTERED({ reason: 'its signature is gone' }),
      stored,
      directory,
    );
  }

  /** The folder is a cache, so there is a way to mend it. */
  #inWords({ code, message, data }: IspError, { plugin, version }: StoredPackage, directory: string): string {
    if (code !== 'PACKAGE_ALTERED') return message;
    const altered = packageErrors.PACKAGE_ALTERED({ plugin, version, reason: data.reason });
    return `${altered.message} Remove ${directory} and reload the plugin: it is made again from the installed package`;
  }

  async #unpack(stored: StoredPackage, directory: string): Promise<void> {
    await using process = new PackageProcess();
    await process.do('fetch', { databaseUrl: this.#options.databaseUrl, id: stored.id });
    await process.do('unpack', { directory });
  }
}

async function isThere(directory: string): Promise<boolean> {
  return stat(directory).then(
    () => true,
    () => false,
  );
}
