import type { Dictionary } from '@isp/sdk/ui';
import { german as people } from './people/german.ts';
import { german as staffAddresses } from './staff-addresses/german.ts';

/** The texts of these pages in German. */
export const german: Dictionary = {
  ...people,
  ...staffAddresses,
  'Active only': 'Nur aktive',
  'Add one below': 'Einen darunter anlegen',
  'Add one, then invite its people: they see their own customers only.':
    'Legen Sie einen an und laden Sie dann seine Leute ein: Sie sehen nur ihre eigenen Kunden.',
  'Add reseller': 'Wiederverkäufer anlegen',
  'Add role': 'Rolle anlegen',
  All: 'Alle',
  'All shown of {plugin}': 'Alle gezeigten von {plugin}',
  'Another one moves it, with all that is below it.':
    'Ein anderer hängt ihn um, mit allem, was unter ihm ist.',
  Below: 'Unter',
  'Choose at least one permission.': 'Wählen Sie mindestens eine Berechtigung.',
  'Choose who may hold it.': 'Wählen Sie, wer sie haben darf.',
  'Close for good': 'Endgültig schließen',
  'Close {name}': '{name} schließen',
  Closed: 'Geschlossen',
  'Enter a phone number, such as +49 30 123456.': 'Geben Sie eine Telefonnummer ein, etwa +49 30 123456.',
  'Everything, and what plugins bring that are installed later.':
    'Alles, und was später installierte Plugins mitbringen.',
  'External id': 'Externe Kennung',
  'Find a permission': 'Berechtigung suchen',
  For: 'Für',
  'It can be removed when nobody holds it any more.': 'Sie kann entfernt werden, wenn niemand mehr sie hat.',
  'It holds at once for all who have the role.': 'Sie gilt sofort für alle, die die Rolle haben.',
  'It is in every installation and follows the plugins that are enabled. For something else add a role of your own.':
    'Sie ist in jeder Installation und folgt den eingeschalteten Plugins. Für anderes legen Sie eine eigene Rolle an.',
  'Its number in another system, if it has one.': 'Seine Nummer in einem anderen System, wenn er eine hat.',
  'Its people': 'Seine Leute',
  'Its people are let in no more. Its customers keep their services and are seen from above. It cannot be opened again.':
    'Seine Leute kommen nicht mehr hinein. Seine Kunden behalten ihre Dienste und werden von oben gesehen. Er kann nicht wieder geöffnet werden.',
  'Kind of role': 'Art der Rolle',
  'Left empty: right below your own.': 'Leer: direkt unter Ihrem eigenen.',
  'Lower-case letters, digits and hyphens, such as night-shift.':
    'Kleinbuchstaben, Ziffern und Bindestriche, etwa nachtschicht.',
  'Make a role of your own of the permissions somebody needs, and no more.':
    'Machen Sie eine eigene Rolle aus den Berechtigungen, die jemand braucht, und nicht mehr.',
  'No permission fits this word.': 'Keine Berechtigung passt zu diesem Wort.',
  'No resellers': 'Keine Wiederverkäufer',
  'No roles': 'Keine Rollen',
  'Nobody sells for it': 'Niemand verkauft für ihn',
  'None shown of {plugin}': 'Keine gezeigte von {plugin}',
  'Own roles': 'Eigene Rollen',
  Permissions: 'Berechtigungen',
  Phone: 'Telefon',
  Ready: 'Fertige',
  Resellers: 'Wiederverkäufer',
  'Resellers that sell for this one appear here.':
    'Wiederverkäufer, die für diesen verkaufen, erscheinen hier.',
  'Right below it': 'Direkt darunter',
  Role: 'Rolle',
  'What people may do. Ready ones follow the plugins and stay as they are.':
    'Was Leute dürfen. Fertige folgen den Plugins und bleiben, wie sie sind.',
  'Who may hold it': 'Wer sie haben darf',
  'Who sells for you, and who sells for them.': 'Wer für Sie verkauft, und wer für die.',
  'You can give what you may do yourself.': 'Sie können geben, was Sie selbst dürfen.',
  '{count|One permission is chosen|{count} permissions are chosen}':
    '{count|Eine Berechtigung ist gewählt|{count} Berechtigungen sind gewählt}',
  '{name} is closed': '{name} ist geschlossen',
  '{name} was added': '{name} wurde angelegt',
  '{name} was removed': '{name} wurde entfernt',
};
