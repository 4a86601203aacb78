/**
 * The virtual server: what the embedded server does, in FreeRADIUS's words. Huntgroup-Name is the NAS's vendor, by
 * which a group's vendor rows are chosen.
 */
export function siteConf({
  host,
  authPort,
  acctPort,
}: {
  host: string;
  authPort: number;
  acctPort: number;
}): string {
  return `server default {
${listen('auth', host, authPort)}
${listen('acct', host, acctPort)}
	authorize {
		# The type is cisco, cisco/ipoe, or with an accounting interval of its own cisco/ipoe:300. Rows for a way of access
		# ask for cisco/ipoe, those for all of a vendor for cisco.
		if ("%{client:nas_type}" =~ /^([^\\/:]+)(\\/[^:]+)?(:([0-9]+))?$/) {
			update request {
				&Huntgroup-Name := "%{1}"
			}
			if ("%{2}" != "") {
				update request {
					&Huntgroup-Name += "%{1}%{2}"
				}
			}
			if ("%{4}" != "") {
				update control {
					&Tmp-Integer-0 := "%{4}"
				}
			}
		}
		chap
		mschap
		sql
		pap
	}
	authenticate {
		Auth-Type PAP {
			pap
		}
		Auth-Type CHAP {
			chap
		}
		Auth-Type MS-CHAP {
			mschap
		}
	}
	preacct {
		preprocess
		acct_unique
	}
	accounting {
		# Status types that say nothing of a session are acknowledged too; what cannot be stored is not.
		sql_acct
		ok
	}
	post-auth {
		# The login is bound to an access server.
		if (&control:Tmp-String-0 && "%{sql:SELECT nas_of('%{%{Packet-Src-IP-Address}:-%{Packet-Src-IPv6-Address}}', octets_as_text('%{hex:&NAS-Identifier}'))}" != "%{control:Tmp-String-0}") {
			reject
		}
		if (&control:Simultaneous-Use && "%{sql:SELECT sessions_elsewhere(login_of('%{hex:&User-Name}'), octets_as_text('%{hex:&Calling-Station-Id}'))}" >= "%{control:Simultaneous-Use}") {
			reject
		}
		update reply {
			&Message-Authenticator := 0x00
			# Each session has its own: an Acct-Session-Id used again after a reboot names another session.
			&Class := "ai:%{randstr:hhhhhhhhhhhhhhhh}"
		}
		if (&control:Tmp-Integer-0) {
			update reply {
				&Acct-Interim-Interval := "%{control:Tmp-Integer-0}"
			}
		}
		sql
		Post-Auth-Type REJECT {
			update reply {
				&Message-Authenticator := 0x00
			}
			sql
			attr_filter.access_reject
		}
	}
}
`;
}

function listen(type: 'auth' | 'acct', host: string, port: number): string {
  return `	listen {
		type = ${type}
		${host.includes(':') ? 'ipv6addr' : 'ipaddr'} = ${host}
		port = ${port}
	}`;
}
