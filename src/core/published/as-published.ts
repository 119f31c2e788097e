import { objectOf, type JsonObject } from '../base/json';
import type { Connector } from '../connector/connector';

/** What no solution carries. Source: submission package reference, 3.9. */
const notInSolutions = new Set(['publisher', 'stackOwner', 'capabilities']);

function withOwn(properties: JsonObject, current: JsonObject): JsonObject {
  const [inside = {}, own = {}] = [objectOf(properties, 'properties'), objectOf(current, 'properties')];
  const kept = Object.entries(inside).filter(([key]) => !notInSolutions.has(key));
  return { ...properties, properties: Object.fromEntries([...kept, ...Object.entries(own).filter(([key]) => notInSolutions.has(key))]) };
}

/**
 * A published version as it can be compared with `current`: what the files that it was opened from do not say counts as the same.
 * An API definition alone says nothing of connections, policies or code; a solution nothing of the publisher.
 */
export function asPublished(published: Connector, current: Connector): Connector {
  if (published.origin) return { ...published, properties: current.properties, script: current.script };
  if (published.sources.properties || published.broken.properties) return published;
  return { ...published, properties: withOwn(published.properties, current.properties) };
}
