import type { BenchOptions } from '../bench-options.ts';
import { median } from '../percentiles.ts';
import { exactly, type Row, ratioAtLeast, row } from '../rows.ts';
import { type BenchServers, benchSecret, type OtherServer, withBenchServers } from './bench-servers.ts';
import { type Packets, type RadclientRun, sendWithRadclient } from './radclient-load.ts';
import { subscriberOf } from './subscribers.ts';

// radclient looks through the packets of its file for each answer: with 20,000 it takes a core for itself, and servers wait for it.
const sizes = {
  quick: { subscribers: 2_000, packets: 2_000, rounds: 2 },
  whole: { subscribers: 100_000, packets: 2_000, rounds: 12 },
};
type Size = (typeof sizes)['quick'];

const others = { ours: 'FreeRADIUS on the same tables', stock: 'FreeRADIUS as it comes' } as const;

const kinds = {
  logins: { command: 'auth', service: 'auth', limit: 1, packets: loginPackets },
  'accounting packets': { command: 'acct', service: 'acct', limit: 1.5, packets: accountingPackets },
} as const;

/**
 * `radclient -p 32` in turns at the embedded server, at a FreeRADIUS on the same tables and at one as it comes, all on one
 * PostgreSQL: how many a second each answers.
 */
export async function beside({ quick, progress }: BenchOptions): Promise<Row[]> {
  const size = quick ? sizes.quick : sizes.whole;
  progress(`starting PostgreSQL, the embedded server and FreeRADIUS with ${size.subscribers} subscribers`);
  return withBenchServers({ others: ['ours', 'stock'], subscribers: size.subscribers }, async (servers) => {
    const rows: Row[] = [];
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      progress(`radclient -p 32: ${kind}`);
      rows.push(...(await compare(kind, servers, size)));
    }
    return rows;
  });
}

async function compare(kind: keyof typeof kinds, servers: BenchServers, size: Size): Promise<Row[]> {
  const { command, service, limit, packets } = kinds[kind];
  const runs: Record<'embedded' | OtherServer, RadclientRun[]> = { embedded: [], ours: [], stock: [] };
  const ports = { embedded: servers.embedded, ...servers.others };
  for (let round = 0; round <= size.rounds; round += 1) {
    for (const server of ['embedded', 'ours', 'stock'] as const) {
      const target = { port: ports[server][service], command, secret: benchSecret };
      // Two of them write into the same tables: each has sessions of its own.
      const run = await sendWithRadclient(packets(size, round, server), target);
      // The first is for warming up.
      if (round > 0) runs[server].push(run);
    }
  }
  const rate = (of: readonly RadclientRun[]) => median(of.map(({ perSecond }) => perSecond));
  const lost = runs.embedded.reduce((sum, run) => sum + run.lost + run.rejected, 0);
  return [
    ...Object.entries(others).map(([other, name]) => {
      const baseline = rate(runs[other as OtherServer]);
      return ratioAtLeast(
        limit,
        row(`radclient -p 32: ${kind} beside ${name}`, rate(runs.embedded), '/s', baseline),
      );
    }),
    exactly(0, row(`radclient -p 32: ${kind} lost or falsely rejected`, lost, 'packets')),
  ];
}

function loginPackets({ packets, subscribers }: Size, round: number): Packets {
  return Array.from({ length: packets }, (_, n) => {
    const { login, password } = subscriberOf(n + round * packets, subscribers);
    return [`User-Name = "${login}"`, `User-Password = "${password}"`, 'NAS-IP-Address = 127.0.0.1'];
  });
}

/** A Start, two reports and a Stop of each session, in rounds over all of them. */
function accountingPackets({ packets, subscribers }: Size, round: number, server: string): Packets {
  const sessions = packets / 4;
  const steps = ['Start', 'Interim-Update', 'Interim-Update', 'Stop'] as const;
  return steps.flatMap((type, step) =>
    Array.from({ length: sessions }, (_, n) => [
      `Acct-Status-Type = ${type}`,
      `Acct-Session-Id = "${server}-${round}-${n}"`,
      `User-Name = "${subscriberOf(n + round * sessions, subscribers).login}"`,
      'NAS-IP-Address = 127.0.0.1',
      'Framed-IP-Address = 10.0.0.1',
      `Acct-Session-Time = ${step * 600}`,
      `Acct-Input-Octets = ${step * 1_000_000}`,
      `Acct-Output-Octets = ${step * 9_000_000}`,
    ]),
  );
}
