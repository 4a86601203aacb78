/** FreeRADIUS's names of Acct-Status-Type, and what the database calls them. */
const kinds = {
  'accounting-on': 'accounting-on',
  'accounting-off': 'accounting-off',
  start: 'start',
  'interim-update': 'interim',
  stop: 'stop',
} as const;

const nasAddress =
  '%{%{NAS-IPv6-Address}:-%{%{NAS-IP-Address}:-%{%{Packet-Src-IPv6-Address}:-%{Packet-Src-IP-Address}}}}';
/** Where it came from, and which of those behind that address it is. */
const source = '%{%{Packet-Src-IP-Address}:-%{Packet-Src-IPv6-Address}} %{NAS-Identifier}';

/** In the order of the database's function `account_packet`. Octets of any kind go as hexadecimal digits. */
const parameters = [
  '%{hex:&Acct-Session-Id}',
  '%{Acct-Unique-Session-Id}',
  '%{hex:&User-Name}',
  nasAddress,
  source,
  '%{hex:&NAS-Port-Id}',
  '%{NAS-Port}',
  '%{NAS-Port-Type}',
  '%{Acct-Delay-Time}',
  '%{Acct-Session-Time}',
  '%{Acct-Authentic}',
  '%{hex:&Connect-Info}',
  '%{Acct-Input-Gigawords}',
  '%{Acct-Input-Octets}',
  '%{Acct-Output-Gigawords}',
  '%{Acct-Output-Octets}',
  '%{hex:&Called-Station-Id}',
  '%{hex:&Calling-Station-Id}',
  '%{Acct-Terminate-Cause}',
  '%{Service-Type}',
  '%{Framed-Protocol}',
  '%{Framed-IP-Address}',
  '%{Framed-IPv6-Address}',
  '%{Framed-IPv6-Prefix}',
  '%{Delegated-IPv6-Prefix}',
  '%{hex:&Class}',
];

/**
 * Our own accounting: each packet goes to the function the embedded server's packets go to, so that both keep sessions
 * alike. (The stock queries lose a session whose id is used again, go backwards with counters, and open nothing again.)
 */
export function accountingQueries(): string {
  const types = Object.entries(kinds).map(
    ([name, kind]) => `			${name} {
				query = "SELECT account_packet('${kind}', ${parameters.map((one) => `'${one}'`).join(', ')})"
			}`,
  );
  return `	accounting {
		reference = "%{tolower:type.%{Acct-Status-Type}.query}"
		type {
${types.join('\n')}
		}
	}`;
}
