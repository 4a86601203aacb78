import { userInfo } from 'node:os';

/** Who uses the command line, for the events of plugins. */
export function actor(): string {
  return `cli:${userInfo().username}`;
}
