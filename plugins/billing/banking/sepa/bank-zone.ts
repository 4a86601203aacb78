/** The banks’ clocks are in the zone of their settlement system. */
export const bankZone = 'Europe/Berlin';
