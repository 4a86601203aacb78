import { pluginFolder } from '../../support/plugin-folder.ts';
import { startTestKernel } from '../../support/test-kernel.ts';
import { type SaveFigures, savesUnderLoad } from './saves-under-load.ts';

/** `isp dev`: what the alternatives stand beside; with a start that takes a while, as one that connects to something. */
export async function measureOwnSaves(
  progress: (text: string) => void,
  startMs: number,
): Promise<SaveFigures> {
  progress('isp dev: starting the platform');
  await using folder = await pluginFolder('echo');
  const slowly = `start: () => new Promise((resolve) => setTimeout(resolve, ${startMs}, undefined))`;
  await folder.edit('echo/plugin.ts', 'actions: [say] }', `actions: [say], ${slowly} }`);
  await using kernel = await startTestKernel({
    command: 'dev',
    pluginsDirectory: folder.path,
    hosts: 'apart',
  });
  const { token } = await kernel.login();
  const echo = {
    url: (word: string) => `${kernel.baseUrl}/api/v1/echo/${word}`,
    token: token as string,
    save: (edition: number) =>
      folder.edit('echo/plugin.ts', /const edition = \d+/, `const edition = ${edition}`),
  };
  return await savesUnderLoad(echo, (text) => progress(`isp dev: ${text}`));
}
