/** Why somebody is in a walled garden, for people. */
export function gardenReasons(t: (text: string) => string) {
  return [
    { value: 'non_payment', label: t('Not paid') },
    { value: 'customer_request', label: t('The customer wants it') },
    { value: 'abuse', label: t('Abuse') },
    { value: 'technical', label: t('Technical') },
    { value: 'quota', label: t('Volume used up') },
    { value: 'other', label: t('Something else') },
  ] as const;
}
