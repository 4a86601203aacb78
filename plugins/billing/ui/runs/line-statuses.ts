/** What became of a line of a run. */
export const lineStatuses = (t: (text: string) => string) => ({
  planned: t('Planned'),
  excluded: t('Left out'),
  issued: t('Issued'),
  refused: t('Not as previewed'),
  parked: t('Parked'),
});
