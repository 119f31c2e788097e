import type { OnlyWith } from './rule';

/** The keys of which a node has to have one, with or without a test of the value. */
export const keysWaitedFor = (only: OnlyWith): readonly string[] => (only instanceof Array ? only : Object.keys(only));
