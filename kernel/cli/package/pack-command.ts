import { packPlugin } from '../../../marketplace/package/pack/pack-plugin.ts';
import { checkCommand } from '../author/check-command.ts';
import { countText, sizeText } from '../printing/quantities.ts';

/** `isp plugin pack`. */
export async function pack(
  directory: string,
  { output, check = false }: { output: string; check?: boolean },
): Promise<number> {
  if (check && (await checkCommand(directory, {})) !== 0) return 1;
  const { file, sizeBytes, package: packed } = await packPlugin(directory, { outDirectory: output });
  const { id, version } = packed.manifest;
  process.stdout.write(
    `${id} ${version} is packed: ${file}\n` +
      `  ${countText(packed.files.size, 'file')}, ${sizeText(sizeBytes)}, digest ${packed.digest}\n` +
      (check ? '' : `Not checked; before you publish it: isp plugin check ${directory}\n`) +
      `Next: isp plugin sign ${file} --key <your key>\n`,
  );
  return 0;
}
