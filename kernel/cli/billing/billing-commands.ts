import type { Command } from 'commander';
import { runCommand } from '../run-command.ts';

/** `isp billing …`: the books of the running platform. */
export function addBillingCommands(program: Command): void {
  program
    .command('billing')
    .description('the books of the running platform')
    .command('verify')
    .description(
      'make all invoices again from events, and compare them, the ledger and the numbers with what is stored',
    )
    .option('--rebuild', 'the same; it is what verify does')
    .option('--customer <id>', 'only this customer')
    .option('--json', 'print what was found as JSON')
    .action((options) => runCommand(async () => (await import('./verify-command.ts')).verifyBooks(options)));
}
