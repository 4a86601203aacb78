import type { Command } from 'commander';
import { runCommand } from '../run-command.ts';
import type { CreateOptions } from './create-command.ts';

/** What a plugin's author uses, under `isp plugin`: each command loads its own file when it runs. */
export function addAuthorCommands(plugin: Command): void {
  plugin
    .command('create <name>')
    .description('make a working plugin with tests and documentation, to be changed into one of yours')
    .option('--sandbox', 'for the sandbox: no database of its own, permissions enforced')
    .option('--directory <folder>', 'the folder to be made; default: one named like the plugin, here')
    .action((name: string, options: CreateOptions) =>
      runCommand(async () => (await import('./create-command.ts')).createCommand(name, options)),
    );
  plugin
    .command('test [folder]')
    .description('run the tests of the plugin in a folder (default: here); exit code 1 when one fails')
    .option('--watch', 'run them again whenever a file is saved, until Ctrl-C')
    .option('--only <text...>', 'only test files whose path contains this')
    .action((folder, options) =>
      runCommand(async () => (await import('./test-command.ts')).testCommand(folder, options)),
    );
  plugin
    .command('check [folder-or-package]')
    .description(
      'the gate that publishing uses, over a plugin (default: here) or a .tgz; exit code 1 when it does not pass',
    )
    .option('--json', 'for programs')
    .action((given, options) =>
      runCommand(async () => (await import('./check-command.ts')).checkCommand(given, options)),
    );
}
