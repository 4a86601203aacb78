/** What a login is given, in nobody's vendor's words. */
export interface ReplyPolicy {
  /** The FreeRADIUS group that carries it: `internet-100000-50000` (down, up in kbit/s) or `garden`. */
  readonly group: string;
  readonly downKbps: number;
  readonly upKbps: number;
  /** Only the pages that tell how to pay. */
  readonly walledGarden: boolean;
}

/** The group of those who are suspended; also the name of the address list or filter on the NAS. */
export const gardenGroup = 'garden';

const gardenKbps = 256;

/** The policy of suspended subscribers: slow, and only into the walled garden. */
export const gardenPolicy: ReplyPolicy = {
  group: gardenGroup,
  downKbps: gardenKbps,
  upKbps: gardenKbps,
  walledGarden: true,
};

/** The policy of an internet service. */
export function internetPolicy(rates: { downKbps: number; upKbps: number }): ReplyPolicy {
  return { ...rates, group: `internet-${rates.downKbps}-${rates.upKbps}`, walledGarden: false };
}
