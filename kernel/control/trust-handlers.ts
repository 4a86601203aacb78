import type { TrustKeeper } from '../packages/trust-keeper.ts';
import type { KernelHandlers } from './kernel-handlers.ts';

/** Keys whose signatures are trusted, as the kernel answers and changes them over the bus. */
export function trustHandlers({ trust }: { readonly trust: TrustKeeper }): KernelHandlers {
  return {
    'kernel.trust.list': () => trust.list(),
    'kernel.trust.add': (wish: { name: string; publicKey: string; actor?: string }) => trust.add(wish),
    'kernel.trust.remove': (wish: { id: string; actor?: string }) => trust.remove(wish),
  };
}
