import type { Command } from 'commander';
import { runCommand } from '../run-command.ts';

/** `isp plugin pack`, `keys`, `sign`, `verify`: what publishers do; none of them needs a running platform. */
export function addPackageCommands(plugin: Command): void {
  plugin
    .command('pack [directory]')
    .description('bundle a plugin folder into a package: isp-plugin-<id>-<version>.tgz')
    .option('-o, --output <directory>', 'where it goes', '.')
    .option('--check', 'only when "isp plugin check" lets it through')
    .action((directory: string = '.', options) =>
      runCommand(async () => (await import('./pack-command.ts')).pack(directory, options)),
    );
  plugin
    .command('sign <file>')
    .description('add your signature to a package; the key is from: isp plugin keys create')
    .requiredOption('--key <file>', 'your private key')
    .action((file: string, options) =>
      runCommand(async () => (await import('./sign-command.ts')).sign(file, options)),
    );
  plugin
    .command('verify <file>')
    .description('what a package is and asks for, and whether it is whole; exit code 1 when it is not')
    .option('--key <file...>', 'public keys, one of which it has to be signed with')
    .option('--json', 'for programs')
    .action((file: string, options) =>
      runCommand(async () => (await import('./verify-command.ts')).verify(file, options)),
    );
  plugin
    .command('keys')
    .description('keys to sign packages and indexes with')
    .command('create')
    .description('make a key pair (Ed25519); the private key is written to a file only you may read')
    .requiredOption('--name <name>', 'whose it is')
    .option('-o, --output <file>', 'file of the private key; default: <name>.key')
    .action((options) =>
      runCommand(async () => (await import('./create-keys-command.ts')).createKeys(options)),
    );
}
