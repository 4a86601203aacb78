/** Asks again, each 25 ms unless `every` says another time, until the answer fits, and fails with the last answer when the limit passes. */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  fits: (answer: T) => boolean,
  options: { within: number; what: string; every?: number },
): Promise<T> {
  const deadline = performance.now() + options.within;
  while (true) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (performance.now() > deadline) {
      throw new Error(
        `${options.what} did not happen within ${options.within} ms; last seen: ${JSON.stringify(answer)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, options.every ?? 25));
  }
}
