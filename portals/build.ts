import { buildPortal } from './build/build-portal.ts';

/**
 * `npm run build`: makes `portals/dist`, what the gateway serves at `/`. With `--if-changed` only when a file it is made of
 * changed since; `isp start` does that by itself.
 */
const made = await buildPortal({ onlyIfChanged: process.argv.includes('--if-changed') });
process.stdout.write(made ? `${made}\n` : 'The portal is up to date.\n');
