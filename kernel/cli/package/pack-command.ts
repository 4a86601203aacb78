import { packPlugin } from '../../../marketplace/package/pack/pack-plugin.ts';
import { countText, sizeText } from '../printing/quantities.ts';

/** `isp plugin pack`. */
export async function pack(directory: string, { output }: { output: string }): Promise<number> {
  const { file, sizeBytes, package: packed } = await packPlugin(directory, { outDirectory: output });
  const { id, version } = packed.manifest;
  process.stdout.write(
    `${id} ${version} is packed: ${file}\n` +
      `  ${countText(packed.files.size, 'file')}, ${sizeText(sizeBytes)}, digest ${packed.digest}\n` +
      `Next: isp plugin sign ${file} --key <your key>\n`,
  );
  return 0;
}
