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
  addAdding(plugin);
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

function addAdding(plugin: Command): void {
  const add = plugin.command('add').description('grow a plugin; what it has stays as it is written');
  const kinds = {
    action:
      'a function on the bus, with a route, a permission and a test: remind-customer, or reminders.send',
    event: 'news that is delivered at least once to whoever listens: reminder-sent',
    job: 'work that runs at least once after a transaction: send-reminder',
    page: 'a page of the admin portal: reminders',
  } as const;
  for (const [kind, description] of Object.entries(kinds))
    add
      .command(`${kind} <name>`)
      .description(description)
      .option('--directory <folder>', "the plugin's folder; default: here")
      .action((name: string, options: { directory?: string }) =>
        runCommand(async () =>
          (await import('./add-command.ts')).addCommand(kind as keyof typeof kinds, name, options),
        ),
      );
}
