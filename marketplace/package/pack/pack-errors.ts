import { defineErrors } from '@isp/sdk';

/** Why a plugin folder is not packed. */
export const packErrors = defineErrors({
  PLUGIN_UNPACKABLE: {
    status: 422,
    text: 'The plugin in {directory} cannot be packed:\n{problems}\nNothing was written.',
    retry: 'after-change',
  },
});

/** The refusal with its problems, one a line. */
export function unpackable(directory: string, problems: readonly string[], cause?: unknown) {
  const listed = problems.map((problem) => `  ${problem}`).join('\n');
  return packErrors.PLUGIN_UNPACKABLE({ directory, problems: listed }, { cause });
}
