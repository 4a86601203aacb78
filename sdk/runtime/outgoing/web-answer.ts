import type { WebAnswer } from '../../author/index.ts';

/** What came back, in plain data. */
export interface AnswerData {
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Gives an answer the form plugins see. */
export function webAnswer({ status, url, headers, body }: AnswerData): WebAnswer {
  const text = () => new TextDecoder().decode(body);
  return {
    status,
    ok: status >= 200 && status <= 299,
    url,
    headers,
    text,
    json: <T>() => JSON.parse(text()) as T,
    bytes: () => Uint8Array.from(body),
  };
}
