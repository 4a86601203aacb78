import type { Dictionary } from '@isp/sdk/ui';

/** German: billing runs. */
export const runs: Dictionary = {
  'A run bills all customers of whom something is due. Preview the first one.':
    'Ein Lauf rechnet alle Kunden ab, bei denen etwas fällig ist. Sehen Sie sich den ersten vorab an.',
  'Amounts, without taxes on top': 'Beträge, ohne aufgeschlagene Steuern',
  'Bill what is due by': 'Abrechnen, was fällig ist bis',
  'Billing run by {day}': 'Rechnungslauf bis {day}',
  'Billing runs': 'Rechnungsläufe',
  'By the clock': 'Von der Uhr',
  Confirm: 'Bestätigen',
  Customers: 'Kunden',
  'Due by': 'Fällig bis',
  'Due for billing': 'Zur Abrechnung fällig',
  From: 'Von',
  'How far it is': 'Wie weit er ist',
  'In {currency}, without taxes on top': 'In {currency}, ohne aufgeschlagene Steuern',
  'Invoices are being issued': 'Rechnungen werden ausgestellt',
  'Invoices get their numbers and are mailed. What is not as previewed any more is refused.':
    'Rechnungen bekommen ihre Nummern und werden versandt. Was nicht mehr wie in der Vorschau ist, wird abgelehnt.',
  'Issue invoices': 'Rechnungen ausstellen',
  'Issue what was previewed': 'Ausstellen, was in der Vorschau war',
  'It failed': 'Er ist gescheitert',
  'It is being previewed; the figures below grow.': 'Die Vorschau läuft; die Zahlen unten wachsen.',
  'Left out': 'Ausgelassen',
  'No billing runs yet': 'Noch keine Rechnungsläufe',
  'No lines': 'Keine Posten',
  'Not as previewed': 'Nicht wie in der Vorschau',
  'Nothing is due by this day. Choose a later day for another run.':
    'Bis zu diesem Tag ist nichts fällig. Wählen Sie einen späteren für einen anderen Lauf.',
  'Nothing is issued yet: you see what would be, and confirm it then.':
    'Noch wird nichts ausgestellt: Sie sehen, was es würde, und bestätigen es dann.',
  'Only customers of this zone, such as Europe/Berlin; empty: all':
    'Nur Kunden dieser Zone, etwa Europe/Berlin; leer: alle',
  Parked: 'Zurückgestellt',
  Planned: 'Geplant',
  Preview: 'Vorschau',
  'Preview a billing run': 'Rechnungslauf vorab ansehen',
  'Say by which day what is due is billed.': 'Sagen Sie, bis zu welchem Tag Fälliges abgerechnet wird.',
  Started: 'Begonnen',
  'The clock': 'Die Uhr',
  'There is nothing to issue.': 'Es ist nichts auszustellen.',
  'Time zone': 'Zeitzone',
  'To (not billed)': 'Bis (nicht berechnet)',
  'To be confirmed': 'Zu bestätigen',
  Waiting: 'Wartend',
  '{done} of {all} customers': '{done} von {all} Kunden',
};
