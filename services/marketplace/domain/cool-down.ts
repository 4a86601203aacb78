import type { PolicyOfPlugin } from '../contract/index.ts';
import type { OfferingSource } from './catalogue.ts';

/** Hours a version has to be out: the plugin's own number, else that of its source, else that of the settings. */
export function coolDownHours(about: {
  readonly policy: PolicyOfPlugin | undefined;
  readonly source: OfferingSource;
  readonly settingHours: number;
}): number {
  const { policy, source, settingHours } = about;
  return policy?.updateCoolDownHours ?? source.updateCoolDownHours ?? settingHours;
}
