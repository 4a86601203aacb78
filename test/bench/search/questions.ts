/** What support types, each kind as often: of customers that are there, all over the table, and of some that are not. */
export function questionsOf(count: number, each: number): string[] {
  const kinds: readonly ((n: number) => string)[] = [
    (n) => `k-${n}`,
    (n) => `user${n}@example`,
    (n) => `0${30 + (n % 60)} ${1_000_000 + ((n * 7_919) % 8_999_999)}`,
    (n) => String(1_000_000 + ((n * 7_919) % 8_999_999)).slice(0, 5),
    (n) => ['mül', 'schaef', 'hoz', 'labe', 'web'][n % 5] as string,
    (n) => ['zoe mue', 'Günther Schäc', 'helo wo', 'soren ta', 'ada l'][n % 5] as string,
    (n) => ['ada', 'tomas', 'wei', 'user', 'example.org'][n % 5] as string,
    (n) => `nobody${n}`,
  ];
  return Array.from({ length: each }, (_, turn) => 1 + Math.floor((turn * count) / each)).flatMap((n, turn) =>
    kinds.map((ask) => ask(n + turn)),
  );
}
