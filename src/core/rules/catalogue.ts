import { connectorRules } from './catalogue-connector';
import { operationRules } from './catalogue-operations';
import type { Rule } from './rule';

/** Every rule, in the order of the certification rules reference. */
export const ruleCatalogue: readonly Rule[] = [...connectorRules, ...operationRules];
