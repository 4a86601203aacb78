import { type Command, Option } from 'commander';
import { runCommand } from '../run-command.ts';

/** `isp plugin install`, `rollback`, `remove`: each command loads its own file when it runs. */
export function addInstalledCommands(plugin: Command): void {
  plugin
    .command('install <what>')
    .description('install a plugin of the marketplace, a package (.tgz) or, in development, a folder')
    .option('--version <version>', 'of the marketplace: this version instead of the newest that fits')
    .option('--with-requirements', 'of the marketplace: install what it requires too')
    .option('--allow-unsigned', 'take a package nobody signed; not in production mode')
    .option('-y, --yes', 'agree to what it asks for')
    .action((what: string, options) =>
      runCommand(async () => (await import('./install-command.ts')).installPlugin(what, options)),
    );
  plugin
    .command('rollback <id> [version]')
    .description('go back to the version before, or to one that is kept, with its settings and its tables')
    .action((id: string, version: string | undefined) =>
      runCommand(async () => (await import('./rollback-command.ts')).rollBackPlugin(id, version)),
    );
  plugin
    .command('remove <id>')
    .description('stop a plugin and remove its package')
    .addOption(
      new Option('--data <fate>', 'what becomes of its tables and values')
        .choices(['keep', 'export', 'drop'])
        .default('keep'),
    )
    .action((id: string, options) =>
      runCommand(async () => (await import('./remove-command.ts')).removePlugin(id, options)),
    );
}

/** `isp trust …`: the keys whose packages this platform takes. */
export function addTrustCommands(program: Command): void {
  const trust = program.command('trust').description('keys whose signatures on packages are trusted');
  trust
    .command('add <name> <file>')
    .description('trust a public key (PEM, Ed25519); the name says whose it is')
    .action((name: string, file: string) =>
      runCommand(async () => (await import('./trust-command.ts')).addKey(name, file)),
    );
  trust
    .command('list')
    .description('the trusted keys')
    .option('--json', 'for programs')
    .action((options) => runCommand(async () => (await import('./trust-command.ts')).listKeys(options)));
  trust
    .command('remove <id>')
    .description('trust a key no more: what is signed only with it is refused when it is loaded next')
    .action((id: string) => runCommand(async () => (await import('./trust-command.ts')).removeKey(id)));
}
