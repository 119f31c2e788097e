import type { OnlyWith } from './rule';

/** True when the keys stand alone, without tests of their values. */
export const isListOfKeys = (only: OnlyWith): only is readonly string[] => Array.isArray(only);

/** The keys of which a node has to have one, with or without a test of the value. */
export const keysWaitedFor = (only: OnlyWith): readonly string[] => (isListOfKeys(only) ? only : Object.keys(only));
