import type { Rule } from './rule';

/** Rules about the connector as a whole: metadata, host, security, icon, policies, script, files. Parts B1 to B4 and B10 to B13 of the reference. */
export const connectorRules: readonly Rule[] = [];
