import type { Trial } from './trial.ts';
import { deadlyTrial } from './trials/deadly-trial.ts';
import { denialTrial } from './trials/denial-trial.ts';
import { slowTrial } from './trials/slow-trial.ts';

/** What is done to a plugin, in this order. */
export const trials: readonly Trial[] = [
  deadlyTrial('hang', { title: 'its event loop is blocked for ever', kind: 'hang' }),
  deadlyTrial('out-of-memory', { title: 'it takes all memory at once', kind: 'out-of-memory' }),
  deadlyTrial('leak', { title: 'it takes a little more memory all the time', kind: 'out-of-memory' }),
  deadlyTrial('throw', { title: 'an error nobody catches', kind: 'crash' }),
  slowTrial,
  denialTrial,
];
