export type ChatFormat = 'slack' | 'mattermost' | 'teams';

/** How a chat is written to: what a text may not do there, and the body of a post. */
interface Format {
  /** Names of customers must not mention everybody or make links. */
  safe(line: string): string;
  body(text: string): object;
}

const formats: Readonly<Record<ChatFormat, Format>> = {
  slack: {
    safe: (line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    body: (text) => ({ text }),
  },
  mattermost: {
    safe: (line) => line.replaceAll('@', '@\u200b').replaceAll(/([[\]`*_#~|\\])/g, '\\$1'),
    body: (text) => ({ text }),
  },
  teams: {
    safe: (line) => line.replaceAll(/([[\]`*_#\\])/g, '\\$1'),
    body: (text) => ({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            version: '1.4',
            body: [{ type: 'TextBlock', wrap: true, text: text.replaceAll('\n', '\n\n') }],
          },
        },
      ],
    }),
  },
};

/** The body of one post with these lines; `more` are left out for want of space. */
export function postBody(format: ChatFormat, lines: readonly string[], more = 0): object {
  const { safe, body } = formats[format];
  const all = [...lines.map(safe), ...(more > 0 ? [`… and ${more} more`] : [])];
  return body(all.join('\n'));
}
