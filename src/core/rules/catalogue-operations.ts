import { operationIdUnique } from './operation-id-unique/rule';
import type { Rule } from './rule';

/** Rules about operations and what they are made of: parameters, schemas, responses, triggers, dynamic values, texts. Parts B5 to B9 and B14 of the reference. */
export const operationRules: readonly Rule[] = [operationIdUnique];
