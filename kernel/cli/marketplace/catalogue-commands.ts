import type { Command } from 'commander';
import { runCommand } from '../run-command.ts';

/** `isp plugin search`, `info`, `update`: what the marketplace offers the running platform. */
export function addCatalogueCommands(plugin: Command): void {
  plugin
    .command('search [words...]')
    .description('plugins that can be installed, the best fit first; without words all of them')
    .option('--json', 'for programs')
    .action((words: string[], options) =>
      runCommand(async () => (await import('./search-command.ts')).searchPlugins(words, options)),
    );
  plugin
    .command('info <id>')
    .description('one plugin of the marketplace: versions, what it asks for and why, whether it fits')
    .option('--json', 'for programs')
    .action((id: string, options) =>
      runCommand(async () => (await import('./info-command.ts')).showPluginInfo(id, options)),
    );
  plugin
    .command('update [id]')
    .description('update a plugin; without an id all that can be and ask for nothing new')
    .option('--to <version>', 'this version, also while it is still cooling down')
    .option('-y, --yes', 'agree to what it asks for')
    .action((id: string | undefined, options) =>
      runCommand(async () => (await import('./update-command.ts')).updatePlugins(id, options)),
    );
}
