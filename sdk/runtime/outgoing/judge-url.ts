import { fetchErrors } from '../../contract/index.ts';
import { type HostRule, hostRule } from './host-rules.ts';

/** Where a plugin may send requests to. */
export interface FetchPolicy {
  /** `http.fetch` of its manifest, or `any` for a plugin of the platform that sends where people say. */
  readonly hosts: readonly string[] | 'any';
  /** Loopback may be reached, also without TLS: for receivers of tests on this machine. */
  readonly allowLoopback: boolean;
}

export type UrlJudge = (text: string) => URL;

/** Makes the check of an address before anything is looked up; it throws `FETCH_REFUSED` with the reason. */
export function urlJudge({ hosts, allowLoopback }: FetchPolicy): UrlJudge {
  const isDeclared = hosts === 'any' ? () => true : hostRule(hosts);
  return (text) => {
    const url = parse(text);
    const reason = whyNot(url, { isDeclared, allowLoopback, hosts });
    if (reason) throw fetchErrors.FETCH_REFUSED({ host: url.host, reason });
    url.hash = '';
    return url;
  };
}

function parse(text: string): URL {
  try {
    return new URL(String(text));
  } catch (cause) {
    const shown = JSON.stringify(String(text).slice(0, 100));
    throw fetchErrors.FETCH_REFUSED({ host: shown, reason: 'it is no absolute URL' }, { cause });
  }
}

function whyNot(
  url: URL,
  { isDeclared, allowLoopback, hosts }: FetchPolicy & { isDeclared: HostRule },
): string | undefined {
  const { protocol, username, password, host } = url;
  if (protocol !== 'https:' && !(protocol === 'http:' && allowLoopback)) return 'only https is sent';
  if (username || password) return 'credentials belong into a header and not into the URL';
  if (isDeclared(url)) return undefined;
  const declared = [hosts].flat().join(', ') || 'none';
  return `it needs the permission http.fetch:${host}, which plugin.json does not ask for (it asks for: ${declared})`;
}
