import type { Command } from 'commander';
import { runCommand } from '../run-command.ts';

/** `isp user …`: whoever may read the data directory can let people in. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('users of the running platform');
  user
    .command('set-password <email>')
    .description('give a user a new password, which is printed once, and end his sessions')
    .action((email) => runCommand(async () => (await import('./let-in.ts')).setPassword(email)));
  user
    .command('invite-link <email>')
    .description(
      'print a new link by which an invited user sets his first password; the mailed one is good no more',
    )
    .action((email) => runCommand(async () => (await import('./let-in.ts')).printInviteLink(email)));
  user
    .command('allow-addresses')
    .description('let staff log in from everywhere again, when the list of addresses locks everybody out')
    .action(() => runCommand(async () => (await import('./let-in.ts')).allowAddresses()));
}
