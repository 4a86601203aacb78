import type { Transaction } from '@isp/sdk';

/**
 * In which garden the subscriber is who has an address now: the group of his login. Undefined when nobody is known by it, or
 * he is in none. An open session tells first, then what is given out for good.
 */
export async function findGardenGroup(tx: Transaction, address: string): Promise<string | undefined> {
  const [row] = await tx.query<{ group: string }>(
    `SELECT g.groupname AS "group" FROM (
       (SELECT a.username AS login, 1 AS rank FROM radacct a
        WHERE a.framedipaddress = $1::inet AND a.acctstoptime IS NULL ORDER BY a.acctstarttime DESC LIMIT 1)
       UNION ALL
       (SELECT a.username, 1 FROM radacct a
        WHERE family($1::inet) = 6 AND a.acctstoptime IS NULL
          AND (a.framedipv6address = $1::inet OR a.framedipv6prefix >>= $1::inet OR a.delegatedipv6prefix >>= $1::inet) LIMIT 1)
       UNION ALL
       SELECT s.login, 2 FROM pool_leases l JOIN subscribers s USING (service_id)
        WHERE l.address = $2 AND l.released_at IS NULL AND s.state <> 'terminated'
       UNION ALL
       (SELECT s.login, 3 FROM subscribers s WHERE s.static_ip = $1::inet AND s.state <> 'terminated' LIMIT 1)
     ) AS known JOIN radusergroup g ON g.username = known.login
     ORDER BY known.rank LIMIT 1`,
    [address, address],
  );
  return row?.group;
}
