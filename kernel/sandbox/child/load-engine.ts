import type isolatedVm from 'isolated-vm';

export type Engine = typeof isolatedVm;

/** Loads isolated-vm from its compiled file, since nothing else of the package may be read here. */
export function loadEngine(file: string): Engine {
  const module: { exports: { ivm?: Engine } } = { exports: {} };
  process.dlopen(module, file);
  return module.exports.ivm as Engine;
}
