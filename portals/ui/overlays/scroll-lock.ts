import { useEffect } from 'react';

let locks = 0;

/** Keeps the page behind an overlay where it is: by a class, since a policy without `unsafe-inline` allows no `<style>`. */
export function useScrollLock(locked: boolean): void {
  useEffect(() => {
    if (!locked) return;
    locks++;
    document.documentElement.classList.add('ui-locked');
    return () => {
      locks--;
      if (locks === 0) document.documentElement.classList.remove('ui-locked');
    };
  }, [locked]);
}
