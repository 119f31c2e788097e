import { propertiesFor } from '../../connector/default-properties';
import { connectorOf, type Connector } from '../../connector/connector';

/** The format without the last part of its version: a collection that was exported as 2.0 and now as 2.1 is still the same source. */
const formatOf = (source: string): string => source.replace(/\.\d+$/, '');

/**
 * The connector as it was imported earlier, to compare a new import with; undefined when nobody knows, or when it came
 * from another format, whose conversion would differ in more than what the service changed.
 */
export function earlierImport({ origin }: Connector, theirs: Connector): Connector | undefined {
  if (!origin || !theirs.origin || formatOf(origin.source) !== formatOf(theirs.origin.source)) return undefined;
  return connectorOf(origin.definition, origin.properties ?? propertiesFor(origin.definition));
}
