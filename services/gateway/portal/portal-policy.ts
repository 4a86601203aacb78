/** What a document of the portal may load and do. Nothing inline runs but what the build has hashed. */
export function portalPolicy(scriptHashes: readonly string[]): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptHashes],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['isp-portal'],
  });
}

/**
 * The frame a sandboxed plugin's pages run in: an origin of its own, no network, no storage, forms that lead nowhere; it reaches
 * the portal by messages alone.
 */
export function framePolicy(scriptHashes: readonly string[]): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptHashes],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
    // Forms too: without that browsers never tell a page that its form was sent. Where they lead says form-action: nowhere.
    sandbox: ['allow-scripts', 'allow-forms'],
  });
}

/** The worker reaches the platform and runs its own script alone. */
export function workerPolicy(): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  });
}

function policy(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
