import type { Json } from '../../base/json';

const longest = 80;
const pascal = /^[A-Z][A-Za-z0-9]*(?:_V\d{1,4})?$/;

/** True for an ID of an operation that some rule may have to say something of: it is missing, long or not in PascalCase. */
export const isOddOperationId = (id: Json | undefined): boolean => typeof id !== 'string' || id.length > longest || !pascal.test(id);
