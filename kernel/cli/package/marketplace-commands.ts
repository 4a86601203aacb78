import type { Command } from 'commander';
import { runCommand } from '../run-command.ts';

const key = ['--key <file>', 'private key of the marketplace'] as const;
const validDays = ['--valid-days <days>', 'how long the index is believed; default: without end'] as const;

/** `isp marketplace …`: the signed index of a folder of packages; none of it needs a running platform. */
export function addMarketplaceCommands(program: Command): void {
  const marketplace = program
    .command('marketplace')
    .description('offer plugins: the signed index of a folder of packages');
  marketplace
    .command('index <folder>')
    .description('make the index of a folder, or the next one after packages were added or taken out')
    .requiredOption(...key)
    .option('--name <name>', 'what people call the marketplace; needed the first time')
    .option(...validDays)
    .action((folder: string, options) =>
      runCommand(async () => (await import('./index-command.ts')).makeIndex(folder, options)),
    );
  marketplace
    .command('publish <file> <folder>')
    .description('put a signed package into a folder and its index')
    .requiredOption(...key)
    .option(...validDays)
    .action((file: string, folder: string, options) =>
      runCommand(async () => (await import('./publish-command.ts')).publish(file, folder, options)),
    );
  marketplace
    .command('revoke <folder> <id> <range>')
    .description('say that versions must not run any more; platforms that read the index stop them')
    .requiredOption('--reason <text>', 'why, shown to every admin')
    .requiredOption(...key)
    .option(...validDays)
    .action((folder: string, id: string, range: string, options) =>
      runCommand(async () => (await import('./revoke-command.ts')).revoke(folder, { id, range, ...options })),
    );
  marketplace
    .command('deprecate <folder> <id> [range]')
    .description('say that a plugin, or versions of it, should not be used any more; it goes on running')
    .requiredOption('--reason <text>', 'why, shown to every admin')
    .option('--replacement <id>', 'the plugin to use instead')
    .requiredOption(...key)
    .option(...validDays)
    .action((folder: string, id: string, range: string | undefined, options) =>
      runCommand(async () =>
        (await import('./deprecate-command.ts')).deprecatePlugin(folder, { id, range, ...options }),
      ),
    );
}
