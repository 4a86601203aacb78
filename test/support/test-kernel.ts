import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from './api-client.ts';
import { compileCache } from './compile-cache.ts';
import { freePorts } from './free-ports.ts';
import { type Hosts, preparedDirectory } from './prepared-directory.ts';
import { projectDirectory } from './project-directory.ts';

const isp = join(projectDirectory, 'kernel', 'bin', 'isp.js');
const node = join(projectDirectory, 'node_modules', '.bin', 'node');

export const administrator = { email: 'admin@test.example', password: 'a password for tests' };

export interface RuntimeDescription {
  readonly pids: Readonly<Record<string, number>>;
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly natsMonitorUrl: string;
  readonly ports: { readonly http: number; readonly radiusAuth: number; readonly radiusAcct: number };
}

export interface TestKernelOptions {
  readonly command?: 'start' | 'dev';
  /** What follows the command, such as plugin folders of `isp dev`. */
  readonly arguments?: readonly string[];
  readonly mode?: 'production' | 'sandbox';
  /** A folder of further plugins. */
  readonly pluginsDirectory?: string;
  /** Uses this data directory and leaves it in place; default: one that a platform was started on before, removed at the end. */
  readonly dataDirectory?: string;
  /** Where the business plugins run, in a directory that is not given; default: together, since that starts faster. */
  readonly hosts?: Hosts;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A real platform of its own: process, PostgreSQL, nats-server, ports and data directory. */
export interface TestKernel extends AsyncDisposable {
  readonly baseUrl: string;
  readonly dataDirectory: string;
  readonly ports: RuntimeDescription['ports'];
  readonly child: ChildProcess;
  /** Everything the process has printed. */
  output(): string;
  runtime(): Promise<RuntimeDescription>;
  /** Signs in; without arguments as the first administrator. */
  login(user?: { email: string; password: string }): Promise<ApiClient>;
  /** Stops it as Ctrl-C does and resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Kills only the kernel process, as the out-of-memory killer would. */
  killKernel(): Promise<void>;
}

/** Starts the real platform, as `isp start` does, and resolves when it is ready. */
export async function startTestKernel(options: TestKernelOptions = {}): Promise<TestKernel> {
  const dataDirectory = options.dataDirectory ?? (await directoryFor(options));
  const [http, radiusAuth, radiusAcct] = (await freePorts(3)) as [number, number, number];
  const child = spawn(node, [isp, options.command ?? 'start', ...(options.arguments ?? [])], {
    cwd: projectDirectory,
    env: { ...process.env, ...environmentOf(options, { dataDirectory, http, radiusAuth, radiusAcct }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  await ready(child, output);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const baseUrl = `http://127.0.0.1:${http}`;
  const kernel: TestKernel = {
    baseUrl,
    dataDirectory,
    ports: { http, radiusAuth, radiusAcct },
    child,
    output: () => output.join(''),
    runtime: async () =>
      JSON.parse(await readFile(join(dataDirectory, 'runtime.json'), 'utf8')) as RuntimeDescription,
    login: (user = administrator) =>
      ApiClient.login(baseUrl, user).catch((cause: unknown) => {
        throw new Error(`nobody can log in; the platform printed:\n${output.join('')}`, { cause });
      }),
    async stop() {
      child.kill('SIGINT');
      return (await exited)[0];
    },
    async killKernel() {
      child.kill('SIGKILL');
      await exited;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await this.stop();
      if (!options.dataDirectory) await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return kernel;
}

/** What is written at a first start only needs a directory that is empty. */
const firstStartOnly = ['ISP_DATABASE_URL', 'ISP_ADMIN_EMAIL', 'ISP_ADMIN_PASSWORD', 'ISP_SECRET_KEY'];

/** A data directory for several starts of a test, which removes it at the end. */
export function startedDirectory(hosts: Hosts = 'together'): Promise<string> {
  return preparedDirectory(hosts, (dataDirectory) => startTestKernel({ dataDirectory }));
}

async function directoryFor({ environment = {}, hosts = 'together' }: TestKernelOptions): Promise<string> {
  return firstStartOnly.some((name) => name in environment)
    ? mkdtemp(join(tmpdir(), 'isp-test-'))
    : startedDirectory(hosts);
}

function environmentOf(
  options: TestKernelOptions,
  place: { dataDirectory: string; http: number; radiusAuth: number; radiusAcct: number },
): Record<string, string> {
  return {
    ISP_DATA_DIR: place.dataDirectory,
    ISP_HTTP_PORT: String(place.http),
    ISP_RADIUS_AUTH_PORT: String(place.radiusAuth),
    ISP_RADIUS_ACCT_PORT: String(place.radiusAcct),
    ISP_ADMIN_EMAIL: administrator.email,
    ISP_ADMIN_PASSWORD: administrator.password,
    ISP_MODE: options.mode ?? 'production',
    // Tests of the portal build it once themselves.
    ISP_PORTAL_BUILD: 'off',
    NODE_OPTIONS: '',
    NODE_COMPILE_CACHE: compileCache,
    ...(options.pluginsDirectory ? { ISP_PLUGINS_DIR: options.pluginsDirectory } : {}),
    ...options.environment,
  };
}

/** Resolves when the first screen is printed; rejects with all output when the process ends before. */
async function ready(child: ChildProcess, output: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output.join('').includes('Press Ctrl-C to stop.') && resolve());
    child.once('exit', (code) =>
      reject(new Error(`the platform ended with code ${code}:\n${output.join('')}`)),
    );
  });
}
