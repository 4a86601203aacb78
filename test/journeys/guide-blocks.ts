/** One block of commands of a guide. */
export interface GuideBlock {
  /** Text as it stands in the guide. */
  readonly commands: string;
  /** It goes on running: the next one of its kind is started when it was stopped. */
  readonly goesOn: boolean;
  /** What has to be in its output. */
  readonly expected: readonly string[];
  /** For messages. */
  readonly line: number;
}

const fence = /^```sh\n([\s\S]*?)^```$/gm;

/** The shell blocks of a guide, in their order. */
export function guideBlocks(markdown: string): GuideBlock[] {
  return [...markdown.matchAll(fence)].map(({ 1: commands = '', index }) => ({
    commands,
    goesOn: commands.startsWith('# terminal 1\n'),
    expected: [...commands.matchAll(/^# → (.*)$/gm)].map(([, text]) => text as string),
    line: markdown.slice(0, index).split('\n').length,
  }));
}
