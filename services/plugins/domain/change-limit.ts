/** As long as a change of what runs may take: a swap with a slow `start`, and dependants that finish what they have taken. */
export const changeLimitMs = 120_000;
