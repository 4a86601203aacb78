import type { Command } from 'commander';
import { runCommand } from '../run-command.ts';

/** `isp voice …`: what connects the platform with a SIP server. */
export function addVoiceCommands(program: Command): void {
  program
    .command('voice')
    .description('telephony of the running platform')
    .command('kamailio-config <folder>')
    .description('write the configuration of a Kamailio that registers the accounts of voice services')
    .option('--host <address>', 'where it listens', '0.0.0.0')
    .option('--port <number>', 'UDP and TCP port', '5060')
    .option('--trunk <address:port>', 'the gateway to the telephone network; default: none')
    .action((folder, options) =>
      runCommand(async () => (await import('./kamailio-config-command.ts')).writeKamailio(folder, options)),
    );
}
