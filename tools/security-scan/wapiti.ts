import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import type { Finding, Target } from './targets.ts';

const seconds = 180;
const modules =
  'sql,blindsql,exec,file,crlf,xss,permanentxss,redirect,ssrf,xxe,shellshock,http_headers,cookieflags,csp,methods';

interface Report {
  readonly vulnerabilities: Readonly<
    Record<string, readonly { path: string; parameter: string; info: string }[]>
  >;
}

/** What wapiti finds in the addresses of the targets and in the pages of the documentation. */
export async function runWapiti(targets: readonly Target[], directory: string): Promise<Finding[]> {
  const report = join(directory, 'wapiti.json');
  const start = targets.filter(({ method }) => method === 'GET').map(({ url }) => url.replaceAll('*', ''));
  const base = new URL(start[0] as string).origin;
  const token = targets.find((target) => target.token)?.token ?? '';
  await runTool(
    'wapiti',
    [
      ...['-u', `${base}/api/docs`, '--scope', 'domain', '-m', modules, '--flush-session', '--no-bugreport'],
      ...start.flatMap((url) => ['-s', url]),
      ...['-H', `Authorization: Bearer ${token}`],
      ...['--max-scan-time', '120', '--max-links-per-page', '30', '-t', '5', '-d', '3'],
      ...['-f', 'json', '-o', report],
    ],
    seconds,
  );
  const { vulnerabilities } = JSON.parse(await readFile(report, 'utf8')) as Report;
  return Object.entries(vulnerabilities).flatMap(([kind, found]) =>
    found.map(({ path, parameter, info }) => ({
      tool: 'wapiti' as const,
      where: parameter ? `${path} ${parameter}` : path,
      what: `${kind}: ${info}`,
    })),
  );
}
