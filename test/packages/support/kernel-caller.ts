import type { ActionName, ParamsOf, ResultOf } from '@isp/sdk';
import { createBusNode } from '../../../kernel/bus/bus-node.ts';
import { kernelToken } from '../../support/kernel-token.ts';
import type { TestKernel } from '../../support/test-kernel.ts';

/** Calls the kernel's actions over the bus, as the command line does. */
export interface KernelCaller extends AsyncDisposable {
  call<N extends ActionName>(action: N, params: ParamsOf<N>): Promise<ResultOf<N>>;
  /** The code of the error a call ends with, and its text; `done` when it does not. */
  refusal<N extends ActionName>(action: N, params: ParamsOf<N>): Promise<{ code: string; message: string }>;
}

export async function kernelCaller(kernel: TestKernel): Promise<KernelCaller> {
  const { natsUrl } = await kernel.runtime();
  const principal = await kernelToken(kernel);
  const bus = createBusNode({ nodeId: `test-${process.pid}-${Date.now()}`, natsUrl });
  await bus.start();
  await bus.awaitListed({ nodeId: 'kernel', services: ['kernel'], timeoutMs: 20_000 });
  const call = <N extends ActionName>(action: N, params: ParamsOf<N>) =>
    bus.call(action, params, { meta: { principal, requestId: 'test' }, timeoutMs: 120_000 }) as Promise<
      ResultOf<N>
    >;
  return {
    call,
    refusal: (action, params) =>
      call(action, params).then(
        (answer) => ({ code: 'done', message: JSON.stringify(answer) }),
        ({ code, message }: { code: string; message: string }) => ({ code, message }),
      ),
    [Symbol.asyncDispose]: () => bus.stop(),
  };
}
