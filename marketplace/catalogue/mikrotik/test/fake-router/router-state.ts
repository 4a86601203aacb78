export type Fields = Record<string, string>;

interface Request {
  readonly method: string;
  readonly url: URL;
  readonly body: Fields;
}

interface Answer {
  readonly status: number;
  readonly value?: unknown;
}

/** Parameters RouterOS knows in these menus; another one is refused. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  'ppp/profile': ['name', 'rate-limit', 'address-list', 'local-address', 'remote-address', 'comment'],
  'ppp/secret': [
    'name',
    'password',
    'service',
    'profile',
    'remote-address',
    'local-address',
    'comment',
    'disabled',
  ],
  'queue/simple': ['name', 'target', 'max-limit', 'limit-at', 'comment', 'disabled'],
  'ip/firewall/address-list': ['list', 'address', 'comment', 'disabled', 'timeout'],
  'ppp/active': [],
};

/** What RouterOS fills in. */
const defaults: Readonly<Record<string, Fields>> = {
  'ppp/profile': { 'use-compression': 'default' },
  'ppp/secret': {
    service: 'any',
    profile: 'default',
    disabled: 'false',
    password: '',
    'last-logged-out': 'never',
  },
  'queue/simple': { disabled: 'false', dynamic: 'false', 'limit-at': '0/0', parent: 'none' },
  'ip/firewall/address-list': { disabled: 'false', dynamic: 'false' },
};

/** What must be unique, and how RouterOS says that it is not. */
const unique: Readonly<Record<string, { fields: readonly string[]; detail: string }>> = {
  'ppp/profile': { fields: ['name'], detail: 'failure: profile with the same name already exists' },
  'ppp/secret': { fields: ['name', 'service'], detail: 'failure: secret with the same name already exists' },
  'queue/simple': { fields: ['name'], detail: 'failure: already have such name' },
  'ip/firewall/address-list': { fields: ['list', 'address'], detail: 'failure: already have such entry' },
};

/** Objects of a router by menu, with the rules RouterOS keeps them by. Values are text; ids look like `*A`. */
export class RouterState {
  readonly menus = new Map<string, Fields[]>();
  #last = 9;

  constructor() {
    this.add('ppp/profile', { name: 'default' });
  }

  of(menu: string): Fields[] {
    const objects = this.menus.get(menu) ?? [];
    this.menus.set(menu, objects);
    return objects;
  }

  /** Puts an object there as if somebody had typed it in. */
  add(menu: string, fields: Fields): Fields {
    this.#last += 1;
    const object = { '.id': `*${this.#last.toString(16).toUpperCase()}`, ...defaults[menu], ...fields };
    this.of(menu).push(object);
    return object;
  }

  /** A subscriber connects: the session has the profile of this moment. */
  connect(login: string): void {
    const secret = this.of('ppp/secret').find(({ name }) => name === login);
    if (secret) this.add('ppp/active', { name: login, service: 'pppoe', profile: secret.profile as string });
  }

  handle({ method, url, body }: Request): Answer {
    const [, path = '', id] = /^\/rest\/(.+?)(?:\/(\*[0-9A-F]+))?$/.exec(url.pathname) ?? [];
    if (path === 'system/resource')
      return { status: 200, value: { version: '7.16.1 (stable)', 'board-name': 'CHR' } };
    if (!parameters[path]) return bad('no such command or directory');
    if (method === 'GET') return { status: 200, value: this.#filtered(path, url.searchParams) };
    const object = this.of(path).find((one) => one['.id'] === id);
    if (method !== 'PUT' && !object) return { status: 404, value: { error: 404, message: 'Not Found' } };
    if (method === 'DELETE') return this.#remove(path, object as Fields);
    const refusal = this.#refusal(path, body, object);
    if (refusal) return bad(refusal);
    const fields = stored(body);
    if (method === 'PUT') return { status: 201, value: this.add(path, fields) };
    return { status: 200, value: Object.assign(object as Fields, fields) };
  }

  #filtered(path: string, query: URLSearchParams): Fields[] {
    const wanted = [...query].filter(([name]) => !name.startsWith('.'));
    return this.of(path).filter((object) => wanted.every(([name, value]) => object[name] === value));
  }

  #remove(path: string, object: Fields): Answer {
    this.of(path).splice(this.of(path).indexOf(object), 1);
    return { status: 204 };
  }

  #refusal(path: string, body: Fields, object: Fields | undefined): string | undefined {
    const unknown = Object.keys(body).find((name) => !parameters[path]?.includes(name));
    if (unknown) return `unknown parameter ${unknown}`;
    const profiles = this.of('ppp/profile').map(({ name }) => name);
    if (path === 'ppp/secret' && body.profile && !profiles.includes(body.profile))
      return 'input does not match any value of profile';
    const { fields, detail } = unique[path] as { fields: readonly string[]; detail: string };
    const after: Fields = { ...defaults[path], ...object, ...body };
    const taken = this.of(path).some(
      (one) => one !== object && fields.every((name) => one[name] === after[name]),
    );
    return taken ? detail : undefined;
  }
}

/** RouterOS keeps the limits of queues in bit/s, whatever they were written in. */
function stored(body: Fields): Fields {
  const limit = body['max-limit'];
  return limit
    ? { ...body, 'max-limit': limit.replaceAll('k', '000').replaceAll('M', '000000') }
    : { ...body };
}

function bad(detail: string): Answer {
  return { status: 400, value: { detail, error: 400, message: 'Bad Request' } };
}
