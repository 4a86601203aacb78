import { ApiDocument, type SeenAnswer } from './api-document.ts';

/** Of one platform: its document as it was read last. */
interface Known {
  readonly etag: string;
  readonly document: ApiDocument;
}

const known = new Map<string, Known>();

/**
 * Throws when an answer is not as the platform's own OpenAPI document says. Plugins come and go meanwhile, so a misfit
 * counts only when the document of before and the one of now both do not describe the answer. While the platform cannot
 * be asked for its document, nothing is checked.
 */
export async function checkAnswer(baseUrl: string, answer: SeenAnswer): Promise<void> {
  const before = known.get(baseUrl) ?? (await read(baseUrl));
  if (!before || before.document.problems(answer).length === 0) return;
  const now = await read(baseUrl, before);
  const problems = now?.document.problems(answer) ?? [];
  if (problems.length > 0) throw new Error(messageOf(answer, problems));
}

/** The document as it is now; the former one where it has not changed. */
async function read(baseUrl: string, before?: Known): Promise<Known | undefined> {
  const headers = before ? { 'if-none-match': before.etag } : undefined;
  const response = await fetch(`${baseUrl}/api/v1/openapi.json`, headers ? { headers } : {}).catch(
    () => undefined,
  );
  if (response?.status === 304) return before;
  const text = response?.status === 200 ? await response.text().catch(() => undefined) : undefined;
  if (text === undefined) return undefined;
  const now = { etag: response?.headers.get('etag') ?? '', document: new ApiDocument(JSON.parse(text)) };
  known.set(baseUrl, now);
  return now;
}

function messageOf({ method, path, status, body }: SeenAnswer, problems: readonly string[]): string {
  const shown = JSON.stringify(body)?.slice(0, 2_000) ?? 'no body';
  return [
    `${method} ${path} was answered with ${status}, which is not what openapi.json says of it:`,
    ...problems.map((problem) => `  ${problem}`),
    `  answered: ${shown}`,
    'Correct the contract of the action (its result schema, its errors), or what it answers.',
  ].join('\n');
}
