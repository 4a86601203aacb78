import { writeEditorConfig } from '../../author/editor-config.ts';
import { pluginFolder } from '../../author/plugin-folder.ts';
import { runPluginTests } from '../../author/testing/run-plugin-tests.ts';

/** `isp plugin test`: a plugin's own tests; exit code 1 when one fails. */
export async function testCommand(
  folder: string | undefined,
  { watch = false, only }: { watch?: boolean; only?: string[] },
): Promise<number> {
  const directory = await pluginFolder(folder);
  await writeEditorConfig(directory);
  const { passed } = await runPluginTests(directory, { watch, ...(only ? { only } : {}) });
  return passed ? 0 : 1;
}
