/** Handlers by action name: one table per part of the kernel. */
export type KernelHandlers = Readonly<Record<string, (params: never) => unknown>>;
