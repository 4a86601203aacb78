import type { RouterChange } from './router-object.ts';

const things: Readonly<Record<RouterChange['menu'], string>> = {
  'ppp/profile': 'profile',
  'ppp/secret': 'login',
  'queue/simple': 'queue',
  'ip/firewall/address-list': 'entry of the address list',
};

/** A change in words for the transcript, without passwords. */
export function changeText(change: RouterChange): string {
  const thing = things[change.menu];
  if (change.do === 'remove') return `removed the ${thing}`;
  const fields = Object.entries(change.fields).map(([name, value]) =>
    name === 'password' ? 'password (not shown)' : `${name} ${value}`,
  );
  return `${change.do === 'create' ? 'made' : 'changed'} the ${thing}: ${fields.join(', ')}`;
}
