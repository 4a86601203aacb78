import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeUdpPort } from '../../plugins/radius/test/radius-fixture.ts';

/** A real FreeRADIUS that plays the NAS. */
export interface FakeNas {
  readonly port: number;
  /** What it was sent, as its detail log shows it. */
  received(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Answers CoA and Disconnect by the Acct-Session-Id: `gone…` with NAK 503, `rigid…` a CoA with NAK 405, any other with
 * an ACK.
 */
export async function startFakeNas(secret: string): Promise<FakeNas> {
  const directory = await mkdtemp(join(tmpdir(), 'isp-fake-nas-'));
  const port = await freeUdpPort();
  await writeFile(join(directory, 'radiusd.conf'), configuration(directory, port, secret));
  const child = spawn('freeradius', ['-f', '-l', 'stdout', '-d', directory], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready to process requests')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (code) => reject(new TypeError(`the fake NAS ended with ${code}:\n${output}`)));
  });
  return {
    port,
    received: () => readFile(join(directory, 'received'), 'utf8').catch(() => ''),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function configuration(directory: string, port: number, secret: string): string {
  return `prefix = /usr
name = fake-nas
libdir = /usr/lib/freeradius
logdir = ${directory}
raddbdir = ${directory}
run_dir = ${directory}
pidfile = ${directory}/pid
security {
	allow_vulnerable_openssl = yes
}
modules {
	always reject {
		rcode = reject
	}
	always ok {
		rcode = ok
	}
	detail {
		filename = ${directory}/received
		permissions = 0600
		header = "%{Packet-Type}"
	}
}
client platform {
	ipaddr = 127.0.0.1
	secret = "${secret}"
}
server nas {
	listen {
		type = coa
		ipaddr = 127.0.0.1
		port = ${port}
	}
	recv-coa {
		detail
		if (&Acct-Session-Id =~ /^gone/) {
			update reply {
				&Error-Cause := Session-Context-Not-Found
			}
			reject
		}
		elsif ((&Acct-Session-Id =~ /^rigid/) && ("%{Packet-Type}" == "CoA-Request")) {
			update reply {
				&Error-Cause := Unsupported-Service
			}
			reject
		}
		else {
			ok
		}
	}
}
`;
}
