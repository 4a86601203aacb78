import { enableCompileCache } from 'node:module';
import { Command } from 'commander';
import { addBillingCommands } from './billing/billing-commands.ts';
import { addTrustCommands } from './installed/installed-commands.ts';
import { addMarketplaceCommands } from './package/marketplace-commands.ts';
import { addPluginCommands } from './plugin-commands.ts';
import { addRadiusCommands } from './radius/radius-commands.ts';
import { runCommand } from './run-command.ts';
import { addUserCommands } from './user/user-commands.ts';
import { addVoiceCommands } from './voice/voice-commands.ts';

enableCompileCache();

/** The `isp` command line: a table of contents; each command loads its own file when it runs. */
const program = new Command('isp')
  .description('ISP Framework')
  .version('0.1.0')
  // `isp plugin install ID --version 1.2.0` does not ask for the platform's.
  .enablePositionalOptions();

program
  .command('start', { isDefault: true })
  .description('start the whole platform')
  .action(async () => (await import('./start-command.ts')).runStart({ development: false }));

program
  .command('dev [folders...]')
  .description(
    'start the platform and swap a plugin whenever one of its files is saved; folders: plugins of yours',
  )
  .action(async (folders: string[]) =>
    (await import('./start-command.ts')).runStart({ development: true, pluginFolders: folders }),
  );

const demo = program.command('demo').description('demo data in the running platform');

demo
  .command('seed')
  .description('add demo customers with their services; the same seed always gives the same data')
  .requiredOption('--customers <number>', 'how many customers there are to be')
  .option('--seed <number>', 'another number makes other people', '1')
  .action(async (options) => (await import('./demo-seed-command.ts')).runDemoSeed(options));

addUserCommands(program);
addBillingCommands(program);
addVoiceCommands(program);
addRadiusCommands(program);
addPluginCommands(program);
addMarketplaceCommands(program);
addTrustCommands(program);

program
  .command('support-bundle')
  .description('pack what somebody who helps needs to see into one file, without secrets')
  .option('-o, --output <file>', 'its name; default: isp-support-<time>.tar.gz here')
  .action((options) =>
    runCommand(async () => (await import('./support/support-bundle-command.ts')).makeSupportBundle(options)),
  );

await program.parseAsync();
