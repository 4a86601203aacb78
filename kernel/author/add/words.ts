import { StartError } from '../../start-error.ts';
import { camelCaseOf, titleOf } from '../template-names.ts';

/** What the names of a new piece are made of. */
export interface Words {
  /** As given: `remind-customer`, `greetings.archive`. */
  readonly given: string;
  /** Of its file: `remind-customer`, `archive-greeting`. */
  readonly file: string;
  /** In code: `remindCustomer`. */
  readonly code: string;
  /** For people: `Remind customer`. */
  readonly title: string;
  /** For permissions: what it is done to, and what is done. */
  readonly thing: string;
  readonly verb: string;
}

const pattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/;

/**
 * Takes a name apart.
 *
 * @throws StartError NAME_INVALID
 */
export function wordsOf(given: string, { plugin }: { plugin: string }): Words {
  const own = given.startsWith(`${plugin}.`) ? given.slice(plugin.length + 1) : given;
  if (!pattern.test(own) || own.length > 60)
    throw new StartError(
      'NAME_INVALID',
      `"${given}" cannot be a name: give lower-case words joined by hyphens, such as remind-customer, or thing and verb, such as reminders.send.`,
    );
  const [first = '', second] = own.split('.');
  const file = second === undefined ? first : `${second}-${first.replace(/s$/, '')}`;
  const [verb = '', ...rest] = file.split('-');
  const thing = rest.length > 0 ? rest.join('-') : verb;
  return {
    given: own,
    file,
    code: camelCaseOf(file),
    title: titleOf(file),
    thing,
    verb: rest.length > 0 ? verb : 'use',
  };
}
