import type { Command } from 'commander';
import { addAuthorCommands } from './author/author-commands.ts';
import { addInstalledCommands } from './installed/installed-commands.ts';
import { addCatalogueCommands } from './marketplace/catalogue-commands.ts';
import { addPackageCommands } from './package/package-commands.ts';
import { runCommand } from './run-command.ts';

interface LogOptions {
  readonly lines: string;
  readonly follow?: boolean;
  readonly level: string;
  readonly json?: boolean;
}

/** `isp plugin …`: each command loads its own file when it runs. */
export function addPluginCommands(program: Command): void {
  const plugin = program
    .command('plugin')
    .description('plugins of the running platform: state, changes, logs, what is wrong with them');
  addReading(plugin);
  addChanges(plugin);
  addPackageCommands(plugin);
  addCatalogueCommands(plugin);
  addInstalledCommands(plugin);
  addAuthorCommands(plugin);
}

function addReading(plugin: Command): void {
  plugin
    .command('list')
    .description('all plugins, each with state, memory and restarts; why the broken ones are')
    .option('--json', 'for programs')
    .action((options) =>
      runCommand(async () => (await import('./plugin/list-command.ts')).listPlugins(options)),
    );
  plugin
    .command('inspect <id>')
    .description('everything about one: health, processes, routes, schedules, settings, incidents, events')
    .option('--json', 'for programs')
    .action((id, options) =>
      runCommand(async () => (await import('./plugin/inspect-command.ts')).inspectPlugin(id, options)),
    );
  plugin
    .command('logs <id>')
    .description('what it logged, also while the platform does not run')
    .option('-n, --lines <number>', 'how many of the last lines', '50')
    .option('-f, --follow', 'go on with what it logs from now on, until Ctrl-C')
    .option('--level <level>', 'this level and above: trace, debug, info, warn, error, fatal', 'trace')
    .option('--json', 'the lines as they are in the file')
    .action((id: string, options: LogOptions) =>
      runCommand(async () => (await import('./plugin/logs-command.ts')).showLogs(id, options)),
    );
  plugin
    .command('doctor [id-or-folder]')
    .description(
      'examines one plugin, or all and the platform; a plugin folder is tried out with hangs, lost memory, errors and refusals on a platform of its own. Exit code 1 when there is a problem',
    )
    .option('--verbose', 'show what is all right too')
    .option('--json', 'for programs')
    .action((id, options) =>
      runCommand(async () => (await import('./plugin/doctor-command.ts')).runDoctor(id, options)),
    );
}

function addChanges(plugin: Command): void {
  const change = (verb: 'reload' | 'enable' | 'disable' | 'release') => (id: string, options: object) =>
    runCommand(async () => (await import('./plugin/change-command.ts')).changePlugin(verb, id, options));
  plugin
    .command('reload <id>')
    .description('start a new generation beside the running one; exit code 1 when it is rolled back')
    .action(change('reload'));
  plugin
    .command('enable <id>')
    .description('start a disabled plugin, now and at each start of the platform')
    .action(change('enable'));
  plugin
    .command('disable <id>')
    .description('stop a plugin for good: its routes answer 404, its jobs wait')
    .option('--dependants', 'stop the plugins that need it too, before it')
    .action(change('disable'));
  plugin
    .command('release <id>')
    .description('let a plugin out of quarantine and start it')
    .action(change('release'));
}
