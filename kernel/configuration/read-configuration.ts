import { resolve } from 'node:path';
import { StartError } from '../start-error.ts';
import type { Configuration } from './configuration.ts';
import { SettingsReader } from './settings-reader.ts';

/** Reads the environment. All problems are told in one message. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  options: {
    development: boolean;
    projectDirectory: string;
    pluginFolders?: readonly string[];
  },
): Configuration {
  const read = new SettingsReader(environment);
  const mode = read.choice('ISP_MODE', ['production', 'sandbox'], 'production');
  const allowsPrivate = read.choice('ISP_ALLOW_PRIVATE_HOSTS', ['0', '1'], '0') === '1';
  const configuration: Configuration = {
    mode,
    allowPrivateHosts: allowsPrivate && mode === 'sandbox',
    development: options.development,
    fault: mode === 'sandbox' ? read.optional('ISP_FAULT', (step) => step) : undefined,
    logLevel: read.choice('ISP_LOG_LEVEL', logLevels, 'info'),
    portalBuild: read.choice('ISP_PORTAL_BUILD', ['auto', 'off'], 'auto'),
    dataDirectory: resolve(read.text('ISP_DATA_DIR', resolve(options.projectDirectory, '.isp'))),
    pluginsDirectory: read.optional('ISP_PLUGINS_DIR', (text) => resolve(text)),
    faultDoor: false,
    pluginFolders: (options.pluginFolders ?? []).map((folder) => resolve(folder)),
    databaseUrl: read.url('ISP_DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePool: read.integer('ISP_DATABASE_POOL', 10, { from: 2, to: 500 }),
    secretKey: read.secretKey('ISP_SECRET_KEY'),
    natsUrl: read.url('ISP_NATS_URL', ['nats:', 'tls:']),
    tracing: tracing(read),
    logFileBytes: read.integer('ISP_LOG_FILE_MB', 64, { from: 1, to: 10_000 }) * 1024 * 1024,
    http: { host: read.text('ISP_HTTP_HOST', '127.0.0.1'), port: read.port('ISP_HTTP_PORT', 3000) },
    trustedProxies: read.networks('ISP_TRUSTED_PROXIES'),
    radius: {
      host: read.text('ISP_RADIUS_HOST', '127.0.0.1'),
      authPort: read.port('ISP_RADIUS_AUTH_PORT', 1812),
      acctPort: read.port('ISP_RADIUS_ACCT_PORT', 1813),
    },
    smtpUrl: read.url('ISP_SMTP_URL', ['smtp:', 'smtps:']),
    admin: {
      email: read.text('ISP_ADMIN_EMAIL', 'admin@localhost'),
      password: read.password('ISP_ADMIN_PASSWORD'),
    },
    settings: {},
  };
  if (read.problems.length > 0) throw new StartError('CONFIGURATION_INVALID', sentence(read.problems));
  return Object.freeze({ ...configuration, settings: Object.freeze(grantable(configuration)) });
}

function tracing(read: SettingsReader): Configuration['tracing'] {
  const url = read.url('ISP_OTLP_URL', ['http:', 'https:']);
  const sample = read.share('ISP_TRACE_SAMPLE', 1);
  return url === undefined ? undefined : { url, sample };
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

function sentence(problems: readonly string[]): string {
  return `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}: ${problems.join('; ')}.`;
}

function grantable({
  http,
  radius,
  mode,
  development,
  trustedProxies,
  smtpUrl,
  allowPrivateHosts,
}: Configuration): Record<string, string> {
  return {
    ISP_MODE: mode,
    ISP_ALLOW_PRIVATE_HOSTS: allowPrivateHosts ? '1' : '0',
    ISP_DEVELOPMENT: String(development),
    ISP_HTTP_HOST: http.host,
    ISP_HTTP_PORT: String(http.port),
    ISP_TRUSTED_PROXIES: trustedProxies,
    ISP_SMTP_URL: smtpUrl ?? '',
    ISP_RADIUS_HOST: radius.host,
    ISP_RADIUS_AUTH_PORT: String(radius.authPort),
    ISP_RADIUS_ACCT_PORT: String(radius.acctPort),
  };
}
