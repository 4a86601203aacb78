import { examineFolderCommand, isPluginFolder } from '../author/doctor-folder-command.ts';
import { examine } from '../doctor/examine.ts';
import { findingsText } from '../doctor/findings-text.ts';
import { findInstallation } from '../installation.ts';

/**
 * `isp plugin doctor`: what is wrong, in words, and what to do; exit code 1 when there is a problem. A folder that holds a
 * plugin is tried out on a platform of its own.
 */
export async function runDoctor(
  id: string | undefined,
  { json, verbose }: { json?: boolean; verbose?: boolean },
): Promise<number> {
  if (id !== undefined && (await isPluginFolder(id))) return examineFolderCommand(id, { json });
  const findings = await examine(await findInstallation(), id);
  const text = json
    ? `${JSON.stringify(findings, undefined, 2)}\n`
    : findingsText(findings, { all: verbose === true || id !== undefined });
  process.stdout.write(text);
  return findings.some(({ level }) => level === 'problem') ? 1 : 0;
}
