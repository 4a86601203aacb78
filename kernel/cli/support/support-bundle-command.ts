import { resolve } from 'node:path';
import { groupedMissing } from '../facts/asker.ts';
import { findInstallation } from '../installation.ts';
import { sizeText } from '../printing/quantities.ts';
import { Bundle } from './bundle.ts';
import { gather } from './gather.ts';
import { installationSecrets } from './installation-secrets.ts';
import { Scrubber } from './scrubber.ts';
import { writeArchive } from './write-archive.ts';

/** `isp support-bundle`: one file for somebody who helps; with less in it when the platform does not run. */
export async function makeSupportBundle({ output }: { output?: string }): Promise<number> {
  const installation = await findInstallation();
  const name = `isp-support-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  const file = resolve(output ?? `${name}.tar.gz`);
  const scrubber = new Scrubber(await installationSecrets(installation, process.env));
  await using bundle = await Bundle.create(scrubber);
  const missing = await gather(bundle, installation);
  const bytes = await writeArchive(bundle.directory, { file, prefix: name });
  process.stdout.write(`${file} (${sizeText(bytes)})\n`);
  for (const { what, why } of groupedMissing(missing))
    process.stdout.write(`  not in it: ${what} (${why})\n`);
  process.stdout.write(
    'Passwords, tokens and secret settings were taken out. Look into it before you send it.\n',
  );
  return 0;
}
