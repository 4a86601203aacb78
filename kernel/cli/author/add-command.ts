import { addPiece } from '../../author/add/add-piece.ts';
import type { PieceKind } from '../../author/add/piece.ts';
import { writeEditorConfig } from '../../author/editor-config.ts';
import { pluginFolder } from '../../author/plugin-folder.ts';

/** `isp plugin add action|event|job|page`: grows a plugin; what it has stays as it is written. */
export async function addCommand(
  kind: PieceKind,
  name: string,
  { directory: given }: { directory?: string },
): Promise<number> {
  const directory = await pluginFolder(given);
  await writeEditorConfig(directory);
  const { name: added, made, changed } = await addPiece(directory, kind, name);
  const lines = [
    `Added the ${kind} ${added}.`,
    `  made     ${made.join(', ')}`,
    ...(changed.length > 0 ? [`  changed  ${changed.join(', ')}`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
