/**
 * What opens beside its button is put at the end of `<main>`: outside of all landmarks screen readers do not find it, and within
 * the button's own place it would be cut off.
 */
export function withinMain(): { target?: HTMLElement } {
  const main = document.querySelector<HTMLElement>('main');
  return main ? { target: main } : {};
}
