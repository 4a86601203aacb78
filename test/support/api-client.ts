import { checkAnswer } from './documented-answers.ts';

export interface ApiAnswer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A REST client with a session. Each answer is checked against the platform's own OpenAPI document. */
export class ApiClient {
  readonly baseUrl: string;
  readonly token: string | undefined;

  constructor(baseUrl: string, token?: string) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  static async login(baseUrl: string, user: { email: string; password: string }): Promise<ApiClient> {
    const { status, body } = await new ApiClient(baseUrl).post<{ token: string }>('/auth/login', user);
    if (status !== 200) throw new Error(`login failed: ${JSON.stringify(body)}`);
    return new ApiClient(baseUrl, body.token);
  }

  get<T = Record<string, unknown>>(path: string): Promise<ApiAnswer<T>> {
    return this.send('GET', path);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer<T>> {
    return this.send('POST', path, body, headers);
  }

  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer<T>> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const { status } = response;
    const answer = { status, headers: response.headers, body: bodyOf(await response.text(), response) };
    await checkAnswer(this.baseUrl, { method, path, ...answer });
    return answer as ApiAnswer<T>;
  }
}

function bodyOf(text: string, { headers }: Response): unknown {
  if (text === '') return undefined;
  return /json/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}
