import { mayCallAction, mayCallProvider, type Principal } from '../contract/index.ts';
import type { CallMeta, HostPorts } from '../runtime/index.ts';
import { overTheWire } from './over-the-wire.ts';
import type { Answers } from './test-host-options.ts';
import { testingErrors } from './testing-errors.ts';

type Answer = (params: unknown, caller: Principal | undefined) => unknown;

/** Calls of the plugin's own actions run; those of others are answered by the test. */
export function answeredCalls(around: {
  readonly plugin: string;
  readonly answers: Answers;
  verify: HostPorts['verify'];
  invoke(name: string, params: unknown, meta: CallMeta): Promise<unknown>;
}): HostPorts['call'] {
  return async (name, params, { meta }) => {
    if (name.startsWith(`${around.plugin}.`)) return around.invoke(name, params, meta);
    const caller = meta.principal ? await around.verify(meta.principal) : undefined;
    const isPlugin = caller?.id === `plugin:${around.plugin}`;
    if (isPlugin && !mayCallAction(caller, name) && !(await isOffered(around.answers, caller, name)))
      throw testingErrors.TEST_CALL_NOT_DECLARED({ action: name });
    const answer = (around.answers as Readonly<Record<string, Answer>>)[name];
    if (!answer) throw testingErrors.TEST_CALL_UNANSWERED({ action: name });
    return overTheWire(await answer(overTheWire(params), caller));
  };
}

/** What the test says is offered for a seam of the plugin (`kernel.providers`) may be called without being named. */
async function isOffered(answers: Answers, caller: Principal, action: string): Promise<boolean> {
  const offersOf = answers['kernel.providers'];
  const offers = await Promise.all((caller.seams ?? []).map((seam) => offersOf?.({ seam }, caller) ?? []));
  return mayCallProvider(caller, action, offers.flat());
}
