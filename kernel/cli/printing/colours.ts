import { styleText } from 'node:util';

type Colour = 'red' | 'yellow' | 'green' | 'dim' | 'bold';

/** Coloured on a terminal, plain elsewhere and with NO_COLOR. */
export function coloured(colour: Colour, text: string): string {
  return styleText(colour, text, { stream: process.stdout });
}

const colours: Readonly<Record<string, Colour>> = {
  running: 'green',
  stopped: 'dim',
  starting: 'yellow',
  draining: 'yellow',
  degraded: 'yellow',
};

/** A plugin's state: green when it serves, red when it is broken. */
export function colouredState(state: string): string {
  return coloured(colours[state] ?? 'red', state);
}
