import { arrayOf, objectOf, type JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';

/**
 * The operations that the custom code serves, empty for all, and where they are listed: `scriptOperations`, or the
 * older object `script` where a file has that alone.
 */
export function scriptOperationsOf(properties: JsonObject): { readonly operations: readonly string[]; readonly at: Pointer } {
  const inner = objectOf(properties, 'properties');
  const newer = arrayOf(inner, 'scriptOperations');
  const older = newer ? undefined : arrayOf(objectOf(inner, 'script'), 'operationIds');
  return {
    operations: (newer ?? older ?? []).filter((name) => typeof name === 'string'),
    at: older ? '/properties/properties/script/operationIds' : '/properties/properties/scriptOperations',
  };
}
