import type { ActionName } from '@isp/sdk';
import { connectToPlatform } from '../running-platform.ts';

/** Options of `isp billing verify`. */
interface VerifyOptions {
  readonly customer?: string;
  readonly json?: boolean;
}

interface Difference {
  readonly customerId?: string;
  readonly documentId?: string;
  readonly what: string;
}

interface Part {
  readonly accounts: number;
  readonly documents: number;
  readonly differences: readonly Difference[];
  readonly next?: string;
}

/** Accounts of one question; each is answered within seconds. */
const atOnce = 200;

/** Has billing check its books, part by part. Ends with 1 when something is not as it ought to be. */
export async function verifyBooks({ customer, json }: VerifyOptions): Promise<number> {
  await using platform = await connectToPlatform();
  const sums = { accounts: 0, documents: 0, differences: [] as Difference[] };
  let after: string | undefined;
  do {
    const params = {
      limit: atOnce,
      ...(after ? { after } : {}),
      ...(customer ? { customerId: customer } : {}),
    };
    // The kernel knows no plugin: which action answers is decided where the plugin is installed.
    const part = (await platform.call('billing.verify' as ActionName, params as never)) as unknown as Part;
    sums.accounts += part.accounts;
    sums.documents += part.documents;
    sums.differences.push(...part.differences);
    after = part.next;
  } while (after);
  process.stdout.write(json ? `${JSON.stringify(sums)}\n` : inWords(sums));
  return sums.differences.length === 0 ? 0 : 1;
}

function inWords({ accounts, documents, differences }: Omit<Part, 'next'>): string {
  const lines = differences.map(({ customerId, documentId, what }) => {
    const whose = customerId ? `customer ${customerId}: ` : '';
    return `  ${whose}${documentId ? `document ${documentId}: ` : ''}${what}`;
  });
  const found = differences.length === 0 ? 'no difference' : `${differences.length} differences`;
  return [
    `${documents} documents of ${accounts} accounts made again from events: ${found}`,
    ...lines,
    '',
  ].join('\n');
}
