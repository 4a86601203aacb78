import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from '../installation.ts';

const secretName = /PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|_KEY$|_PASS$/;
const urlNames = ['ISP_DATABASE_URL', 'ISP_NATS_URL'];

/** The secrets this environment and this data directory hold, to be looked for in everything. */
export async function installationSecrets(
  { dataDirectory, runtime }: Installation,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string[]> {
  const named = Object.entries(environment).flatMap(([name, value]) =>
    value && secretName.test(name) ? [value, value.trim()] : [],
  );
  const urls = [...urlNames.map((name) => environment[name]), runtime?.databaseUrl, runtime?.natsUrl];
  const files = await Promise.all(
    [join('postgres', 'password'), 'secret.key'].map((name) =>
      readFile(join(dataDirectory, name), 'utf8').catch(() => ''),
    ),
  );
  const texts = [...named, ...urls.flatMap((url) => secretsOfUrl(url)), ...files.map((text) => text.trim())];
  return texts.filter((text) => text !== '');
}

/** Its password, or a lone user name, which is a token; as written and as meant. The rest of it helps to help. */
function secretsOfUrl(url: string | undefined): string[] {
  if (!url) return [];
  if (!URL.canParse(url)) return [url.trim()];
  const { username, password } = new URL(url);
  const secret = password || username;
  return [secret, decoded(secret)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
