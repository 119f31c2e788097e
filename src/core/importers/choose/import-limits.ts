import { arrayOf, isObject, member, objectOf, type Json, type JsonObject } from '../../base/json';
import { onceForEach } from '../../base/once-for-each';
import { child, parentOf, type Pointer } from '../../base/pointer';
import type { Connector } from '../../connector/connector';
import { operationsOf } from '../../connector/operations-of';
import { schemaCount } from '../../connector/schema-extents';
import { resolved, sharedSections } from '../../connector/shared-object';
import { keepOperations } from './choose-operations';
import { jsonBytes } from '../../base/json-size';

/** A figure beside the most that the platform takes. */
export interface LimitMeter {
  readonly value: number;
  readonly of: number;
}

export interface ImportLimits {
  readonly operations: LimitMeter;
  /** The size of the API definition as a file. */
  readonly bytes: LimitMeter;
  /** The request or response with the most schemas, references put in place. */
  readonly largestBodySchemas: LimitMeter & { readonly where: Pointer | undefined };
}

interface Body {
  readonly value: number;
  readonly where: Pointer | undefined;
}

const noBody: Body = { value: 0, where: undefined };

/** The answer holds for one pair of shared parts; an operation node that moves to another path is asked again. */
interface Measured {
  readonly at: Pointer;
  readonly shared: readonly (Json | undefined)[];
  readonly body: Body;
}

const measured = new WeakMap<JsonObject, Measured>();

/** The largest body of one operation, and where it stands. */
function largestOf(definition: JsonObject, item: Json | undefined, operation: JsonObject, at: Pointer): Body {
  const definitions = objectOf(definition, 'definitions');
  let largest = noBody;
  const measure = (node: Json | undefined, where: Pointer): void => {
    const schema = member(resolved(definition, node), 'schema');
    const value = schemaCount(schema, definitions);
    if (value > largest.value) largest = { value, where };
  };
  arrayOf(operation, 'parameters')?.forEach((parameter, index) => measure(parameter, child(child(at, 'parameters'), index)));
  const ofPath = child(parentOf(at), 'parameters');
  arrayOf(item, 'parameters')?.forEach((parameter, index) => measure(parameter, child(ofPath, index)));
  for (const [code, response] of Object.entries(objectOf(operation, 'responses') ?? {})) {
    measure(response, child(child(at, 'responses'), code));
  }
  return largest;
}

function largestBody(definition: JsonObject): Body {
  const paths = objectOf(definition, 'paths');
  let largest = noBody;
  for (const { path, method, at } of operationsOf(definition)) {
    const item = member(paths, path);
    const operation = member(item, method);
    if (!isObject(operation)) continue;
    const shared = [...sharedSections.map((section) => member(definition, section)), member(item, 'parameters')];
    const known = measured.get(operation);
    const isKnown = known?.at === at && known.shared.every((part, index) => part === shared[index]);
    const body = isKnown ? known.body : largestOf(definition, item, operation, at);
    if (!isKnown) measured.set(operation, { at, shared, body });
    if (body.value > largest.value) largest = body;
  }
  return largest;
}

type Source = NonNullable<Connector['sources']['definition']>;

const bytesOf = onceForEach((source: Source): number => new TextEncoder().encode(source.text).length);

/** The bytes of a definition as a file: those of its source while it is the same, else about as dense as that is. */
function fileBytes(definition: JsonObject, source: Source | undefined): number {
  if (!source) return jsonBytes(definition);
  if (source.tree === definition) return bytesOf(source);
  return Math.round((jsonBytes(definition) * bytesOf(source)) / Math.max(1, jsonBytes(source.tree)));
}

/**
 * What the platform limits, for the whole connector or for the operations that are kept: 256 operations, 1,000,000 bytes,
 * 512 schemas a body. The bytes are those of the file that an export writes: exact for a converted source; with a part of
 * a JSON file as dense as the whole. Kept by the identity of the nodes, so that a choice costs what it changes.
 */
export function importLimits(connector: Connector, keep?: ReadonlySet<Pointer>): ImportLimits {
  const { definition } = keep ? keepOperations(connector, keep) : connector;
  // Bodies are counted with all shared parts: those of what is kept are the same, and the counts hold from choice to choice.
  const allShared = sharedSections.flatMap((section): [string, Json][] => {
    const shared = member(connector.definition, section);
    return shared === undefined ? [] : [[section, shared]];
  });
  const whole = { ...definition, ...Object.fromEntries(allShared) };
  return {
    operations: { value: operationsOf(definition).length, of: 256 },
    bytes: { value: fileBytes(definition, connector.sources.definition), of: 1_000_000 },
    largestBodySchemas: { ...largestBody(whole), of: 512 },
  };
}
