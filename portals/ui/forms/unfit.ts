/** Marks an input whose text says something else than the field's value: it cannot be read, or is out of bounds. */
export function unfitIf(problem: string | undefined): { readonly 'data-unfit'?: true } {
  return problem ? { 'data-unfit': true } : {};
}

/**
 * Puts the focus on the first field whose text is not what would be sent; answers whether there is one. An amount that
 * cannot be read has no value, and must not be sent as one that was left empty. `complete`: what is required has to be there
 * too; forms say themselves what of theirs is missing.
 */
export function focusUnfit(within: HTMLElement | null, complete = false): boolean {
  const inputs = [...(within?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  const unfit = inputs.find(
    ({ dataset, validity }) =>
      dataset.unfit !== undefined || validity.badInput || (complete && validity.valueMissing),
  );
  // Some fields say what is wrong with them when they are left.
  unfit?.focus();
  unfit?.blur();
  unfit?.focus();
  return unfit !== undefined;
}
