/**
 * The reseller that is the ISP itself: owner of everything no other reseller brought. It exists so that `resellerId`
 * is never null, since nulls would make composite and unique keys lie.
 */
export const rootResellerId = '00000000-0000-7000-8000-000000000001';
