declare module './registry.ts' {
  interface Actions {
    'kernel.audit.head.read': { params: Record<string, never>; result: { text?: string | undefined } };
    'kernel.audit.head.keep': { params: { text: string }; result: undefined };
  }
}

export type {};
