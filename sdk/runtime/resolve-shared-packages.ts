import { registerHooks } from 'node:module';

/** Packages the platform gives to every plugin, so that a folder outside the project can import them too. */
export const sharedPackages = /^(@isp\/[\w-]+(\/[\w/-]+)?|typebox(\/.+)?|sequelize)$/;

/**
 * Lets plugin folders anywhere on the disk import the SDK, the contracts of other plugins and the two libraries
 * that contracts and stores are written with. What a plugin brings itself wins.
 */
export function resolveSharedPackages(): void {
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!sharedPackages.test(specifier)) throw error;
        return next(specifier, { ...context, parentURL: import.meta.url });
      }
    },
  });
}
