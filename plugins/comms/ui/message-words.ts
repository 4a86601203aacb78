/** What statuses of messages are called. */
export function statusOptions(t: (text: string) => string) {
  return [
    { value: 'queued', label: t('Waits') },
    { value: 'sending', label: t('Is being sent') },
    { value: 'sent', label: t('Sent') },
    { value: 'failed', label: t('Not sent') },
  ];
}
