import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The hash of the page's address, kept up to date. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);
