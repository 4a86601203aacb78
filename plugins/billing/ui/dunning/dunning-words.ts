type Say = (text: string) => string;

/** How far dunning has come with a customer. */
export const stages = (t: Say) => ({
  current: t('Nothing to be done'),
  overdue: t('Overdue'),
  blocked: t('Blocked'),
  deactivated: t('Ended for the debt'),
});

/** What is done next. */
export const steps = (t: Say) => ({
  remind: t('Remind'),
  block: t('Block'),
  deactivate: t('End the services'),
});

/** What became of a line of a block wave. */
export const waveLineStatuses = (t: Say) => ({
  planned: t('Planned'),
  excluded: t('Left out'),
  done: t('Done'),
  refused: t('Not as previewed'),
});

/** What became of a reminder. */
export const reminderStatuses = (t: Say) => ({
  asked: t('Waits to be mailed'),
  'on-its-way': t('Being mailed'),
  left: t('Mailed'),
  failed: t('Could not be mailed'),
  dropped: t('Not needed any more'),
  'no-address': t('No address'),
});
