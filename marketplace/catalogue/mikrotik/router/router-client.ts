import { mikrotikErrors } from '../contract/index.ts';
import type { RouterChange, RouterFields } from '../domain/router-object.ts';
import { exchange, type RouterLogin, type RouterRequest } from './exchange.ts';
import { answerProblem, connectionProblem } from './router-problem.ts';

/** The REST API of one router. Everything it throws is one of `mikrotikErrors`. */
export interface RouterClient {
  readonly login: RouterLogin;
  /** The objects of a menu with this value of a field. */
  list(menu: string, field: string, value: string): Promise<RouterFields[]>;
  /** A menu that is one object, such as `system/resource`. */
  read(menu: string): Promise<RouterFields>;
  make(change: RouterChange): Promise<void>;
  remove(menu: string, id: string): Promise<void>;
}

/** Speaks with a router; each request has `timeoutMs` from its connection to the end of the answer, all have `whole`. */
export function routerClient(
  login: RouterLogin,
  { timeoutMs, whole }: { timeoutMs: number; whole: AbortSignal },
): RouterClient {
  async function ask(request: RouterRequest): Promise<unknown> {
    const what = `${request.method} ${request.path.split('?')[0]}`;
    const signal = AbortSignal.any([whole, AbortSignal.timeout(timeoutMs)]);
    const answer = await exchange(login, request, signal).catch((error: unknown) => {
      throw connectionProblem(error, login);
    });
    if (answer.status < 200 || answer.status > 299) throw answerProblem(answer, login, what);
    if (!answer.text) return undefined;
    try {
      return JSON.parse(answer.text) as unknown;
    } catch (error) {
      const reason = 'its answer is no JSON';
      throw mikrotikErrors.MIKROTIK_ROUTER_FAILED({ name: login.name, what, reason }, { cause: error });
    }
  }
  const remove = async (menu: string, id: string) =>
    void (await ask({ method: 'DELETE', path: `${menu}/${id}` }));
  return {
    login,
    async list(menu, field, value) {
      const found = (await ask({
        method: 'GET',
        path: `${menu}?${new URLSearchParams({ [field]: value })}`,
      })) as RouterFields[];
      return found.filter((object) => object[field] === value);
    },
    read: async (menu) => (await ask({ method: 'GET', path: menu })) as RouterFields,
    remove,
    async make(change) {
      if (change.do === 'remove') return remove(change.menu, change.id);
      const [method, path] =
        change.do === 'create'
          ? (['PUT', change.menu] as const)
          : (['PATCH', `${change.menu}/${change.id}`] as const);
      await ask({ method, path, body: change.fields });
    },
  };
}
