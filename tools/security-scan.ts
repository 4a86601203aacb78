import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureProgram } from '../plugins/radius/test/radclient.ts';
import { startTestKernel } from '../test/support/test-kernel.ts';
import { explained } from './security-scan/explained.ts';
import { runSqlmap } from './security-scan/sqlmap.ts';
import { type Finding, makeTargets } from './security-scan/targets.ts';
import { runWapiti } from './security-scan/wapiti.ts';

/**
 * `node tools/security-scan.ts`: starts a platform of its own on loopback and lets sqlmap and wapiti at it, with a login
 * of the staff and with a reseller's, each for a bounded time. Prints what they found; ends with code 1 when that is
 * anything that docs/security.md does not explain. As root it installs the two Debian packages where they are missing.
 */
await ensureProgram('sqlmap', ['sqlmap']);
await ensureProgram('wapiti', ['wapiti']);
const directory = await mkdtemp(join(tmpdir(), 'isp-scan-'));
const findings: Finding[] = [];
{
  say('starting the platform');
  await using kernel = await startTestKernel();
  const targets = await makeTargets(kernel);
  for (const target of targets) {
    say(`sqlmap: ${target.name}`);
    findings.push(...(await runSqlmap(target, directory)));
  }
  say('wapiti');
  findings.push(...(await runWapiti(targets, directory)));
}
await rm(directory, { recursive: true, force: true });
const unexplained = findings.filter(({ what }) => !explained.some(({ part }) => what.includes(part)));
for (const { tool, where, what } of unexplained) process.stdout.write(`${tool}: ${where}: ${what}\n`);
say(`${findings.length} findings, ${unexplained.length} of them not explained`);
process.exit(unexplained.length > 0 ? 1 : 0);

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
