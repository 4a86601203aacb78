import { inMigration } from '@isp/sdk/runtime';
import { Client } from 'pg';

const firstNames = `{Ada,Bogdan,Chloé,Dagmar,Emre,Fatima,Günther,Héloïse,Ivan,Jürgen,Käthe,Lukasz,Małgorzata,Noël,Olena,Pedro,Quentin,Renée,Søren,Tomáš,Ulrike,Václav,Wei,Xenia,Yusuf,Zoë}`;
const starts = `{Ba,Be,Bo,Da,De,Do,Ga,Ge,Go,Ha,He,Ho,Ka,Ke,Ko,La,Le,Lo,Ma,Mü,Mo,Na,Ne,No,Ra,Re,Ro,Sa,Schä,So,Ta,Te,To,Va,Ve,Vo,Wa,We,Wo,Za}`;
const ends = `{ber,cker,ding,fner,gler,hardt,ier,kel,ling,mann,ner,per,ques,rich,sen,tner,ulli,vic,witz,zek}`;

/** One of 20, who share the customers evenly. */
export function reseller(number: number): string {
  return `01900001-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Customers with names, addresses and numbers as they are in life: some names are many people's, a number is one's. */
export async function fillCustomers(url: string, count: number): Promise<void> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await inMigration(owner, (db) =>
    db.run(`
      INSERT INTO customers (id, reseller_id, name, email, phone, type, status, billing, external_id, custom_fields,
        created_at, updated_at)
      SELECT uuidv7(), ('01900001-0000-7000-8000-' || lpad((n % 20)::text, 12, '0'))::uuid, first || ' ' || last,
        'user' || n || '@' || (ARRAY['example.net', 'example.org', 'mail.example'])[1 + n % 3],
        '+49 ' || (30 + n % 60) || ' ' || (1000000 + (n::bigint * 7919) % 8999999), 'residential', 'active', '{}', 'K-' || n, '{}',
        now() - n * interval '1 minute', now()
      FROM generate_series(1, ${count}) AS n,
        LATERAL (SELECT ('${firstNames}'::text[])[1 + (n * 7) % 26] AS first,
          ('${starts}'::text[])[1 + (n / 26) % 40] || ('${ends}'::text[])[1 + (n / 1040) % 20]
            || ('${ends}'::text[])[1 + (n * 31 / 7) % 20] AS last) AS names`),
  );
  await owner.end();
}
