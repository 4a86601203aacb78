import { sharedPackages } from '@isp/sdk/runtime';
import { projectDirectory } from '../project-directory.ts';

interface ResolverOptions {
  readonly basedir: string;
  defaultResolver(path: string, options: ResolverOptions): string;
}

/** Jest finds the packages the platform gives to every plugin, wherever the plugin's folder is. What it brings wins. */
export function sync(path: string, options: ResolverOptions): string {
  try {
    return options.defaultResolver(path, options);
  } catch (error) {
    if (!sharedPackages.test(path) && path !== '@jest/globals') throw error;
    return options.defaultResolver(path, { ...options, basedir: projectDirectory });
  }
}
