/** The policy of all customers no other fits; it is always there. */
export const defaultPolicyId = '00000000-0000-7000-8000-0000000000d0';
