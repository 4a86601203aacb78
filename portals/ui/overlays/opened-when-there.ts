import { useEffect, useState } from 'react';

/**
 * Opens what is there already: the library remembers where the focus was, to give it back, only of what turns from closed to
 * open, and a part that was loaded because it is wanted would be open from its beginning.
 */
export function useOpenedWhenThere(opened: boolean): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return opened && isThere;
}
