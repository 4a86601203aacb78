/** The clocks of ACH are in the zone of the Federal Reserve. */
export const bankZone = 'America/New_York';
