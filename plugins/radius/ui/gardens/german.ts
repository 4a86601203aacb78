import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'A name as it is on the access servers.': 'Ein Name, wie er auf den Zugangsservern ist.',
  'A text needs a title.': 'Ein Text braucht eine Überschrift.',
  'A title needs a text.': 'Eine Überschrift braucht einen Text.',
  Abuse: 'Missbrauch',
  'Address list or filter they are put in.': 'Adressliste oder Filter, in den sie kommen.',
  'All who are suspended for this reason get it at once, in sessions that are open too.':
    'Alle, die aus diesem Grund gesperrt sind, bekommen es sofort, auch in offenen Sitzungen.',
  'An address that begins with https://.': 'Eine Adresse, die mit https:// beginnt.',
  'As it is called on the access server. Empty: their own address.':
    'Wie er auf dem Zugangsserver heißt. Leer: ihre eigene Adresse.',
  'Can be reached': 'Ist erreichbar',
  'Change what they get?': 'Ändern, was sie bekommen?',
  'Empty: the text that comes with the platform.': 'Leer: der Text, der mit der Plattform kommt.',
  'For hotspots that send browsers there.': 'Für Hotspots, die Browser dorthin schicken.',
  'Languages of its own text': 'Sprachen des eigenen Textes',
  'List on the access server': 'Liste auf dem Zugangsserver',
  'Names and networks, one on each line.': 'Namen und Netze, eines je Zeile.',
  'No gardens': 'Keine Bereiche',
  'No such garden': 'Kein solcher Bereich',
  'Not paid': 'Nicht bezahlt',
  'Page of the garden': 'Seite des Bereichs',
  'Paragraphs are parted by an empty line.': 'Absätze sind durch eine leere Zeile getrennt.',
  Pool: 'Pool',
  'Saved; sessions in it follow.': 'Gespeichert; Sitzungen darin folgen.',
  'Something else': 'Etwas anderes',
  Speed: 'Geschwindigkeit',
  Technical: 'Technisch',
  Text: 'Text',
  'Text in {language}': 'Text auf {language}',
  'The customer wants it': 'Der Kunde wünscht es',
  'There is one for each reason of a suspension.': 'Es gibt einen für jeden Grund einer Sperre.',
  'They come with the platform. Start the RADIUS plugin anew.':
    'Sie kommen mit der Plattform. Starten Sie das RADIUS-Plugin neu.',
  Title: 'Überschrift',
  'Volume used up': 'Volumen aufgebraucht',
  'Walled gardens': 'Abgeschirmte Bereiche',
  'What people read': 'Was man liest',
  'What the network gives': 'Was das Netz gibt',
  'What the network gives suspended subscribers, and what they read.':
    'Was das Netz gesperrten Teilnehmern gibt, und was sie lesen.',
  'Where one pays': 'Wo man bezahlt',
  'Whom to call': 'Wen man anruft',
};
