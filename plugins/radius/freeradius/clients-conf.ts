/** Which NAS may ask: each is looked up in the table `nas` when it first asks, and again when that is `freshSeconds` old. */
export function clientsConf({ freshSeconds }: { freshSeconds: number }): string {
  return `# NAS added, changed or removed in the platform need no restart: what is known of one is ${freshSeconds} s old at most.
client any_ipv4 {
	ipaddr = 0.0.0.0/0
	dynamic_clients = nas_lookup
	lifetime = ${freshSeconds}
	# Many NAS may come in the same second, after a start or a power cut.
	rate_limit = no
}

client any_ipv6 {
	ipv6addr = ::/0
	dynamic_clients = nas_lookup
	lifetime = ${freshSeconds}
	rate_limit = no
}

server nas_lookup {
	authorize {
		if ("%{sql:SELECT freeradius_client('%{%{Packet-Src-IP-Address}:-%{Packet-Src-IPv6-Address}}')}" =~ /^([^ ]+) (yes|no) (.+)$/) {
			update control {
				&FreeRADIUS-Client-Shortname := "%{%{Packet-Src-IP-Address}:-%{Packet-Src-IPv6-Address}}"
				&FreeRADIUS-Client-NAS-Type := "%{1}"
				# CVE-2024-3596: without Message-Authenticator such a NAS is not answered.
				&FreeRADIUS-Client-Require-MA := "%{2}"
				&FreeRADIUS-Client-Secret := "%{3}"
			}
			if (&Packet-Src-IPv6-Address) {
				update control {
					&FreeRADIUS-Client-IPv6-Address := "%{Packet-Src-IPv6-Address}"
				}
			}
			else {
				update control {
					&FreeRADIUS-Client-IP-Address := "%{Packet-Src-IP-Address}"
				}
			}
			ok
		}
	}
}
`;
}
