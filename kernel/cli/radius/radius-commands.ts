import type { Command } from 'commander';
import { runCommand } from '../run-command.ts';

/** `isp radius …`: a FreeRADIUS in front of the platform's tables, and what a login gets. */
export function addRadiusCommands(program: Command): void {
  const radius = program.command('radius').description('logins of subscribers to the network');
  radius
    .command('freeradius-config <folder>')
    .description('write the complete configuration of a FreeRADIUS 3.2 on the tables of the running platform')
    .option('--host <address>', 'where it listens', '0.0.0.0')
    .option('--auth-port <number>', 'for logins', '1812')
    .option('--acct-port <number>', 'for accounting', '1813')
    .option('--threads <number>', 'requests at once; twice as many connections to the database', '32')
    .option('--nas-lifetime <seconds>', 'how long a change of a NAS may take to be in force', '60')
    .option('--user <name>', 'whom it runs as when root starts it')
    .option('--database <host:port>', 'where it finds the database; default: where the platform finds it')
    .action((folder, options) =>
      runCommand(async () =>
        (await import('./freeradius-config-command.ts')).writeFreeRadius(folder, options),
      ),
    );
  radius
    .command('test <login>')
    .description(
      'what a login would get now and why, without sending a packet. Exit code 1 when it is refused',
    )
    .option('--nas <name-or-address>', 'as if it came from this NAS; default: the one it used last')
    .option('--password <text>', 'check this one too; default: as if it were right')
    .option('--device <address>', 'the device’s Calling-Station-Id; default: one the login is bound to')
    .option('--json', 'for programs')
    .action((login, options) =>
      runCommand(async () => (await import('./test-login-command.ts')).testLogin(login, options)),
    );
}
