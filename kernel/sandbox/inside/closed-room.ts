/** Memory that threads share and code that is not JavaScript: nothing a plugin needs, much that ways out were made of. */
for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) Reflect.deleteProperty(globalThis, name);

type Given = 'send' | 'setTimer' | 'clearTimer' | 'uuid';

function take<T>(name: Given): T {
  const value = Reflect.get(globalThis, name) as T;
  Reflect.deleteProperty(globalThis, name);
  return value;
}

/** The only ways out of the isolate; taken before the plugin is there, so that it finds none of them. */
export const send = take<(text: string) => void>('send');
export const setTimer = take<(id: number, ms: number) => boolean>('setTimer');
export const clearTimer = take<(id: number) => void>('clearTimer');
export const uuid = take<() => string>('uuid');
