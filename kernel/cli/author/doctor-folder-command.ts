import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { examineFolder } from '../../author/doctor/examine-folder.ts';
import { pluginFolder } from '../../author/plugin-folder.ts';
import { coloured } from '../printing/colours.ts';
import { columnsText, indented } from '../printing/table.ts';

/** Whether what the doctor is given is the folder of a plugin, and not the id of one. */
export async function isPluginFolder(given: string | undefined): Promise<boolean> {
  if (given === undefined) return false;
  return (await stat(join(resolve(given), 'plugin.json')).catch(() => undefined)) !== undefined;
}

/** `isp plugin doctor FOLDER`: how a plugin stands what can go wrong; exit code 1 when it does not. */
export async function examineFolderCommand(
  given: string,
  { json = false }: { json?: boolean },
): Promise<number> {
  const directory = await pluginFolder(given);
  const report = await examineFolder(directory, (step) => process.stderr.write(`  ${step} …\n`));
  process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report));
  return report.stood ? 0 : 1;
}

type Report = Awaited<ReturnType<typeof examineFolder>>;

function reportText({ plugin, version, stood, trials }: Report): string {
  const rows = trials.map(({ fault, title, told, ...trial }) => [
    trial.stood ? coloured('green', '✓') : coloured('red', '✗'),
    coloured('bold', fault),
    [title, ...told.map((text) => `  ${text}`)].join('\n'),
  ]);
  const verdict = stood ? coloured('green', 'stood everything') : coloured('red', 'did not stand everything');
  return `${coloured('bold', `${plugin} ${version}`)}\n${indented(columnsText(rows))}\n${plugin} ${verdict}\n`;
}
