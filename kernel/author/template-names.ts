/** The word that stands for the plugin in the templates. */
const templateName = 'starter';

/** `sms-gateway` as a title: `Sms gateway`. */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `sms-gateway` in code: `smsGateway`. */
export function camelCaseOf(id: string): string {
  return id.replaceAll(/-+(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** `sms-gateway` in the names of errors: `SMS_GATEWAY`. */
export function upperCaseOf(id: string): string {
  return id.replaceAll('-', '_').toUpperCase();
}

/** A file of a template with a plugin's own name in it. */
export function named(text: string, id: string): string {
  return text
    .replaceAll(new RegExp(`\\b${templateName}(?=[A-Z])`, 'g'), camelCaseOf(id))
    .replaceAll(new RegExp(`\\b${upperCaseOf(templateName)}(?=_)`, 'g'), upperCaseOf(id))
    .replaceAll(new RegExp(`\\b${titleOf(templateName)}\\b`, 'g'), titleOf(id))
    .replaceAll(new RegExp(`\\b${templateName}\\b`, 'g'), id);
}
