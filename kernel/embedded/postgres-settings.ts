/**
 * The settings of the embedded PostgreSQL, for a small server or a desktop (2 cores, 4 GB). They are given on the
 * command line, so that a later release can change them for clusters that exist already.
 */
export function postgresArguments(options: { cluster: string; port: number }): string[] {
  const settings: Record<string, string | number> = {
    port: options.port,
    listen_addresses: '127.0.0.1',
    // None: the path of a socket is limited to 107 characters, a data directory is not.
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    effective_cache_size: '1GB',
    // A payment that was acknowledged survives a power cut.
    synchronous_commit: 'on',
    random_page_cost: 1.1,
    // Short queries: planning for the compiler costs more than it gains, and it is not in the package.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %u@%d ',
    // A host that dies without a word must not keep its locks for two hours.
    tcp_keepalives_idle: 60,
    idle_in_transaction_session_timeout: '5min',
  };
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', options.cluster, ...pairs];
}
