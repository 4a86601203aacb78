import type { ApiClient } from '../../test/support/api-client.ts';
import { eventually } from '../../test/support/eventually.ts';
import type { TestKernel } from '../../test/support/test-kernel.ts';

/** What the data of the demonstration is made with. */
export interface Demo {
  readonly kernel: TestKernel;
  readonly admin: ApiClient;
  /** Customers with services of their own, beside those of `isp demo seed`: id by name. */
  readonly customers: Readonly<Record<string, string>>;
  /** Sends something and answers the id of what was made; fails when it is refused. */
  made(path: string, body?: object, method?: string): Promise<string>;
}

/** `ana.adler` of a name. */
export function loginOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '');
  return plain.toLowerCase().split(' ').slice(0, 2).join('.');
}

/** Waits until a list has so many rows, and answers them. */
export function rowsOf(admin: ApiClient, path: string, least = 1): Promise<readonly { id: string }[]> {
  const ask = async () => (await admin.get<{ data: { id: string }[] }>(path)).body.data ?? [];
  return eventually(ask, ({ length }) => length >= least, { within: 60_000, what: `${least} of ${path}` });
}
