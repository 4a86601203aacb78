/**
 * Runs before each file of tests. What a component test waits for may take as long as it does in a browser: the second that
 * Testing Library gives by itself is over on a machine that does much else.
 */
if ('document' in globalThis) {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 30_000 });
}
