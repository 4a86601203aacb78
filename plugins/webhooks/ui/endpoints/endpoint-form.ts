import type { Endpoint } from './endpoint-queries.ts';

/** What is entered of an endpoint. */
export interface EndpointForm {
  readonly url: string;
  readonly description: string;
  readonly contact: string;
  readonly events: readonly string[];
}

/** An endpoint nobody has entered anything of. */
export const emptyEndpoint: EndpointForm = { url: '', description: '', contact: '', events: [] };

/** An endpoint as its form has it. */
export const toForm = ({ url, description = '', contact = '', events }: Endpoint): EndpointForm => ({
  url,
  description,
  contact,
  events,
});

/** What is wrong with a form, by field. */
export function checkEndpoint(values: EndpointForm, t: (text: string) => string): Record<string, string> {
  return {
    ...(/^https?:\/\/\S+$/.test(values.url.trim())
      ? {}
      : { '/url': t('An address that begins with https://.') }),
    ...(values.events.length > 0 ? {} : { '/events': t('Choose one event at least.') }),
  };
}
