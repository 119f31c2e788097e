import { arrayOf, objectOf } from '../base/json';
import { isOAuth } from './connection-parameter';
import type { Connector } from './connector';

/** True when one of the sign-ins of a connector is OAuth 2.0, by its connection parameters. */
export function usesOAuth({ properties }: Connector): boolean {
  const inside = objectOf(properties, 'properties');
  const sets = (arrayOf(objectOf(inside, 'connectionParameterSets'), 'values') ?? []).map((set) => objectOf(set, 'parameters'));
  return [objectOf(inside, 'connectionParameters'), ...sets].some((parameters) => Object.values(parameters ?? {}).some(isOAuth));
}
