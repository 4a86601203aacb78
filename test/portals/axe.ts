import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * What axe finds of WCAG 2.1 A and AA and of its best practices in a page without frames, or what some of its rules alone
 * find. It is brought into a document once, and tells of what is wrong alone: what passes is most of its work to tell.
 */
export function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  return askAxe(page, rules ? { type: 'rule', values: rules } : undefined);
}

/** What it finds of WCAG alone in a frame: its landmarks and titles are those of the page around it. */
export function violationsInFrame(frame: Frame): Promise<string[]> {
  return askAxe(frame, { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
}

interface Rules {
  readonly type: 'rule' | 'tag';
  readonly values: readonly string[];
}

async function askAxe(place: Page | Frame, runOnly: Rules | undefined): Promise<string[]> {
  const asked = looking(runOnly);
  const found = (await place.evaluate(asked)) as string[] | 'no axe';
  if (found !== 'no axe') return found;
  await place.evaluate(axe.source);
  return (await place.evaluate(asked)) as string[];
}

// What runs in the page is text: tests are checked without the names of browsers.
/**
 * Lets all that moves arrive. Without motion each change of a style is a transition of no length, which ends with the next
 * frame, and what inherits it one frame later: until then the colours are those of before.
 */
const arriving = `(() => {
  const moving = () => document.getAnimations().filter(({ playState }) => playState === 'running');
  for (let levels = 0; levels < 200 && moving().length > 0; levels++) for (const one of moving()) one.finish();
})()`;

function looking(runOnly: Rules | undefined): string {
  const options = JSON.stringify({ resultTypes: ['violations'], selectors: false, runOnly });
  const texts = `({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => id + ': ' + html + ' ' + failureSummary.replaceAll('\\n', ' ')))`;
  return `window.axe ? (${arriving}, axe.run(document, ${options}).then(${texts})) : 'no axe'`;
}
