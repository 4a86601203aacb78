/** So long after the document was asked for, what the page itself needs comes first. */
const pageFirstMs = 3_000;

/** Resolves when the page has had its turn: what nobody waits for is loaded from then on. At once, when that is long ago. */
export async function pageHasHadItsTurn(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
  const left = pageFirstMs - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}
