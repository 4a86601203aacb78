import type { Dictionary } from '@isp/sdk/ui';
import { german as tariffs } from './tariffs/german.ts';
import { german as wishes } from './wishes/german.ts';

/** The texts of these pages in German. */
export const german: Dictionary = {
  ...tariffs,
  ...wishes,
  'A suspension, a cancellation or another tariff may be set for a day to come.':
    'Eine Sperre, eine Kündigung oder ein anderer Tarif kann für einen künftigen Tag bestellt werden.',
  Abuse: 'Missbrauch',
  Active: 'Aktiv',
  'Add the first one above.': 'Legen Sie oben den ersten an.',
  'All that fit can be changed by their status only. Select rows one by one, or take the search and the dates away.':
    'Alle passenden können nur nach ihrem Status geändert werden. Wählen Sie Zeilen einzeln aus, oder nehmen Sie Suche und Daten weg.',
  'Another tariff': 'Ein anderer Tarif',
  'Cancel for good': 'Endgültig kündigen',
  'Cancel the service': 'Dienst kündigen',
  Cancelled: 'Gekündigt',
  Customer: 'Kunde',
  Details: 'Einzelheiten',
  From: 'Ab',
  'It ends for good when the network has done it. It cannot be resumed.':
    'Er endet endgültig, sobald das Netz es getan hat. Er kann nicht wieder aufgenommen werden.',
  'It is under way; the services follow one after the other.':
    'Es ist unterwegs; die Dienste folgen einer nach dem anderen.',
  'It is under way; the status follows when the network has it.':
    'Es ist unterwegs; der Status folgt, sobald das Netz es hat.',
  'It works again when the network has done it.': 'Er geht wieder, sobald das Netz es getan hat.',
  Login: 'Zugangsname',
  'No services yet': 'Noch keine Dienste',
  'Not paid': 'Nicht bezahlt',
  'Nothing waits for a day': 'Nichts wartet auf einen Tag',
  Ordered: 'Bestellt',
  'Partly active': 'Teilweise aktiv',
  Pending: 'Ausstehend',
  Reason: 'Grund',
  Resume: 'Aufheben',
  'Resume services': 'Sperre von Diensten aufheben',
  'Resume the service': 'Sperre aufheben',
  Service: 'Dienst',
  Services: 'Dienste',
  'Services that will be changed': 'Dienste, die geändert werden',
  Show: 'Zeigen',
  'Show the customer': 'Den Kunden zeigen',
  'Something else': 'Etwas anderes',
  Status: 'Status',
  Suspend: 'Sperren',
  'Suspend services': 'Dienste sperren',
  'Suspend the service': 'Dienst sperren',
  Suspended: 'Gesperrt',
  Tariff: 'Tarif',
  Technical: 'Technisch',
  'The customer wants it': 'Der Kunde wünscht es',
  'They are ordered on the page of a customer.': 'Bestellt werden sie auf der Seite eines Kunden.',
  'To come': 'Was kommt',
  'Too many kinds of conditions': 'Zu viele Arten von Bedingungen',
  Type: 'Art',
  Wanted: 'Gewünscht',
  'What to do with it': 'Was damit geschehen soll',
  Withdraw: 'Zurücknehmen',
  Withdrawn: 'Zurückgenommen',
  'Works since': 'Geht seit',
};
