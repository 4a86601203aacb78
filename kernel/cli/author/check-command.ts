import { stat } from 'node:fs/promises';
import { checkPackage } from '../../author/check/check-package.ts';
import { type CheckReport, checkPlugin } from '../../author/check/check-plugin.ts';
import { pluginFolder } from '../../author/plugin-folder.ts';
import { checkText } from './check-text.ts';
import { stepLine } from './step-line.ts';

/** `isp plugin check`: the gate that publishing uses, over a folder or a package; exit code 1 when it does not pass. */
export async function checkCommand(
  given: string | undefined,
  { json = false }: { json?: boolean },
): Promise<number> {
  const line = stepLine({ silent: json });
  const report = await examine(given ?? '.', (check) => line.show(`Checking: ${check}`));
  line.clear();
  process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : checkText(report));
  return report.passed ? 0 : 1;
}

async function examine(given: string, onProgress: (check: string) => void): Promise<CheckReport> {
  const found = await stat(given).catch(() => undefined);
  if (found?.isFile()) return checkPackage(given, { onProgress });
  return checkPlugin(await pluginFolder(given), { onProgress });
}
