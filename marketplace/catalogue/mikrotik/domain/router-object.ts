/** A menu of RouterOS this plugin works in, as its path below `/rest`. */
export type Menu = 'ppp/profile' | 'ppp/secret' | 'queue/simple' | 'ip/firewall/address-list';

/** What RouterOS answers: every value is text. */
export type RouterFields = Readonly<Record<string, string>>;

/** One object a router is to have, or not to have. */
export interface WantedObject {
  readonly menu: Menu;
  /** How it is found again: our comment, or the name of what services share. */
  readonly found: { readonly by: 'comment' | 'name'; readonly value: string };
  /** Its fields, or `absent`. */
  readonly fields: RouterFields | 'absent';
  /** A password to set, when RouterOS does not show what it has. */
  readonly secret?: string | undefined;
}

/** One change that brings a router nearer to what it is to be. */
export type RouterChange =
  | { readonly do: 'create'; readonly menu: Menu; readonly fields: RouterFields }
  | { readonly do: 'change'; readonly menu: Menu; readonly id: string; readonly fields: RouterFields }
  | { readonly do: 'remove'; readonly menu: Menu; readonly id: string };
