/** What the tools report and why it is none, by a part of the text; docs/security.md says the same to people. */
export const explained: readonly { readonly part: string; readonly why: string }[] = [
  {
    part: 'X-XSS-Protection is not set',
    why: 'a filter browsers have removed, which opened holes of its own; the pages have a Content-Security-Policy',
  },
  {
    part: 'Strict-Transport-Security is not set',
    why: 'the gateway speaks HTTP to a proxy that ends TLS, and the header is for that one to set',
  },
];
