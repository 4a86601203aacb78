import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclaredPermission, Manifest } from '@isp/sdk';
import { projectDirectory } from '../../support/project-directory.ts';

/** All permissions that come with the platform, with the ready roles their manifests name. */
export function rolePermissions(): DeclaredPermission[] {
  const files = ['services', 'plugins'].flatMap((place) =>
    globSync(`${place}/*/plugin.json`, { cwd: projectDirectory }),
  );
  return files.flatMap((file) => {
    const manifest = JSON.parse(readFileSync(join(projectDirectory, file), 'utf8')) as Manifest;
    return manifest.contributes?.permissions ?? [];
  });
}
