/** Speeds for a while after a time of less traffic, on access servers that can. */
export interface Burst {
  readonly downKbps: number;
  readonly upKbps: number;
  /** Below this average it begins anew; default: the speeds themselves. */
  readonly thresholdDownKbps?: number | undefined;
  readonly thresholdUpKbps?: number | undefined;
  /** Over how many seconds the average is taken. */
  readonly seconds: number;
}

/** What a login is given, in nobody's vendor's words. */
export interface ReplyPolicy {
  /** The FreeRADIUS group that carries it: `internet-100000-50000` (down, up in kbit/s) or `garden`. */
  readonly group: string;
  readonly downKbps: number;
  readonly upKbps: number;
  /** Only the pages that tell how to pay. */
  readonly walledGarden: boolean;
  /** What keeps a garden in on the NAS: an address list, access list, user group or prefix of policies. */
  readonly list?: string | undefined;
  /** The NAS's own pool of addresses. */
  readonly pool?: string | undefined;
  /** The page of a garden, for hotspots that send browsers there. */
  readonly pageUrl?: string | undefined;
  readonly burst?: Burst | undefined;
  /** What is otherwise on access servers of a vendor. */
  readonly vendors?: Readonly<Record<string, Partial<VendorPart> | undefined>>;
}

/** What may differ by vendor. */
type VendorPart = Pick<ReplyPolicy, 'downKbps' | 'upKbps' | 'list' | 'pool'>;

/** A policy as access servers of one vendor are to have it. */
export function policyFor(policy: ReplyPolicy, vendor: string): ReplyPolicy {
  return { ...policy, ...policy.vendors?.[vendor] };
}

/** The group of those whose volume is used up; also the usual name of the address list or filter on the NAS. */
export const gardenGroup = 'garden';

const gardenKbps = 256;

/** The policy of a garden as it comes: slow, and only into the walled garden. */
export const gardenPolicy: ReplyPolicy = {
  group: gardenGroup,
  downKbps: gardenKbps,
  upKbps: gardenKbps,
  walledGarden: true,
  list: gardenGroup,
};

/** The policy of an internet service. Its group's name says all of it, so that a group never changes. */
export function internetPolicy({
  downKbps,
  upKbps,
  burst,
}: {
  downKbps: number;
  upKbps: number;
  burst?: Burst | undefined;
}): ReplyPolicy {
  const group = `internet-${downKbps}-${upKbps}${burst ? burstName(burst) : ''}`;
  return { downKbps, upKbps, group, walledGarden: false, ...(burst ? { burst } : {}) };
}

/** The policy of a group that `internetPolicy` named; undefined for other names. */
export function policyOfGroup(group: string): ReplyPolicy | undefined {
  const parts = /^internet-(\d+)-(\d+)(?:-b(\d+)-(\d+)-(\d*)-(\d*)-(\d+))?$/.exec(group);
  if (!parts) return undefined;
  const [downKbps = 0, upKbps = 0, burstDown, burstUp, thresholdDown, thresholdUp, seconds] = parts
    .slice(1)
    .map((text) => (text ? Number(text) : undefined));
  if (!burstDown || !burstUp || !seconds) return internetPolicy({ downKbps, upKbps });
  const thresholds = { thresholdDownKbps: thresholdDown, thresholdUpKbps: thresholdUp };
  const burst = { downKbps: burstDown, upKbps: burstUp, ...thresholds, seconds };
  return internetPolicy({ downKbps, upKbps, burst });
}

function burstName({ downKbps, upKbps, thresholdDownKbps, thresholdUpKbps, seconds }: Burst): string {
  const thresholds = `${thresholdDownKbps ?? ''}-${thresholdUpKbps ?? ''}`;
  return `-b${downKbps}-${upKbps}-${thresholds}-${seconds}`;
}
