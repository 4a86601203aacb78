import { runPluginTests } from '../../testing/run-plugin-tests.ts';
import { type Check, problem } from '../check.ts';
import { walkPlugin } from '../walk-plugin.ts';

export const testsPass: Check = {
  name: 'its tests pass',
  skips: ({ packed }) => (packed ? 'a package has no tests any more' : undefined),
  async run({ directory }) {
    const files = await walkPlugin(directory);
    if (!files.some((file) => /(^|\/)test\/.*\.test\.ts$/.test(file)))
      return [problem('there is no test; write one in test/, such as test/conformance.test.ts')];
    const { passed, text } = await runPluginTests(directory, { output: 'collect' });
    if (passed) return [];
    const failed = [...new Set(text.split('\n').filter((line) => line.trimStart().startsWith('● ')))];
    const named = failed.map((line) => problem(line.trim().slice(2)));
    return named.length > 0 ? named : [problem(text.trim().split('\n').slice(-15).join('\n'))];
  },
};
