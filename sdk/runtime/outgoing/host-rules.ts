/** Says whether a URL's host is one of those a manifest names in `http.fetch`. */
export type HostRule = (url: URL) => boolean;

/** `api.example.com`, `*.example.com` (any depth below it, not the name itself), `localhost:8080`; no port means 443. */
export function hostRule(hosts: readonly string[]): HostRule {
  const rules = hosts.map(toRule);
  return (url) => rules.some((fits) => fits(url));
}

function toRule(host: string): HostRule {
  const [, name = '', port = '443'] = /^(.*?)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
  const below = name.startsWith('*.') ? name.slice(1) : undefined;
  return (url) => {
    if (portOf(url) !== port) return false;
    return below === undefined ? url.hostname === name : url.hostname.endsWith(below);
  };
}

function portOf({ port, protocol }: URL): string {
  if (port !== '') return port;
  return protocol === 'http:' ? '80' : '443';
}
