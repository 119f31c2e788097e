import { arrayOf, isObject, member, textOf, type Json, type JsonObject } from '../base/json';
import { child, keysOf, pointerOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { titleCaseOf } from '../base/words';
import { editAt, setAt, valueAt, type Connector } from '../connector/connector';
import { resolved, sharedTarget } from '../connector/shared-object';
import { mergeSamples, type SampleChange } from '../connector/samples/merge-samples';
import { fitsPath, type RequestSample } from '../connector/samples/request-sample';
import { isUnnamed } from './add-operation';
import { addParameter } from './add-parameter';
import type { Command } from './command';
import { moveOperation } from './move-operation';
import { freeOperationId, renameOperation } from './rename-operation';

export interface MergeRequest {
  /** The operation. */
  readonly at: Pointer;
  readonly sample: RequestSample;
  /** Takes over method and path of the sample too, where they differ. */
  readonly move: boolean;
}

/** The connector after the merge, what was different, and where the operation is now. */
export interface MergedRequest {
  readonly connector: Connector;
  readonly at: Pointer;
  readonly changes: readonly SampleChange[];
}

/** Where the operation would go for a sample: undefined when it is there already. */
export function placeOfSample(at: Pointer, { method, sentPath, path }: RequestSample): { readonly method: RequestSample['method']; readonly path: string } | undefined {
  const [, , here = '', own = ''] = keysOf(at);
  const to = fitsPath(sentPath, here) ? here : path;
  return to === here && method === own ? undefined : { method, path: to };
}

const keyOf = (parameter: Json | undefined): string => {
  const place = textOf(parameter, 'in') ?? '';
  const name = textOf(parameter, 'name') ?? '';
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
};

const placeWords: { readonly [place: string]: string } = { path: 'Path', query: 'Query', header: 'Header', formData: 'Form', body: 'Body' };
const wordOf = (parameter: JsonObject): string => `${placeWords[textOf(parameter, 'in') ?? ''] ?? 'The'} parameter “${textOf(parameter, 'name') ?? ''}”`;
const typeOf = (parameter: JsonObject): string => [textOf(parameter, 'type') ?? 'anything', textOf(parameter, 'format')].filter(Boolean).join(', ');

interface Described {
  readonly node: JsonObject;
  readonly at: Pointer;
}

/** The parameters of an operation and its path, references followed. */
function describedIn(connector: Connector, at: Pointer): readonly Described[] {
  const [, , path = ''] = keysOf(at);
  return [at, pointerOf(['definition', 'paths', path])].flatMap((holder) =>
    (arrayOf(valueAt(connector, holder), 'parameters') ?? []).flatMap((entry, index): Described[] => {
      const node = resolved(connector.definition, entry);
      const target = sharedTarget(textOf(entry, '$ref') ?? '');
      return node ? [{ node, at: target?.at ?? child(child(holder, 'parameters'), index) }] : [];
    }),
  );
}

function moved(connector: Connector, at: Pointer, sample: RequestSample, changes: SampleChange[]): { connector: Connector; at: Pointer } {
  const to = placeOfSample(at, sample);
  if (!to) return { connector, at };
  const next = moveOperation.apply(connector, { at, ...to });
  const place = pointerOf(['definition', 'paths', to.path, to.method]);
  const what = `${to.method.toUpperCase()} ${to.path}`;
  if (next === connector) {
    changes.push({ kind: 'kept', at, message: `Method and path stay: ${what} is an operation already.` });
    return { connector, at };
  }
  changes.push({ kind: 'widened', at: place, message: `Method and path become ${what}.` });
  return { connector: next, at: place };
}

/** Parameters that the sample shows: new ones are added, bare ones of a new path get their texts, others stay. */
function withParameters(connector: Connector, at: Pointer, parameters: readonly JsonObject[], isMoved: boolean, changes: SampleChange[]): Connector {
  let current = connector;
  const known = new Map(describedIn(connector, at).map((described) => [keyOf(described.node), described]));
  const hasBody = known.has('body body') || [...known.keys()].some((key) => key.startsWith('body '));
  for (const parameter of parameters) {
    const place = textOf(parameter, 'in');
    // What is sent as it is (a file, XML) is a body without samples.
    if (place === 'body' && hasBody) continue;
    const found = known.get(keyOf(parameter));
    if (!found) {
      if (place === 'path') continue;
      if (place === 'formData' && hasBody) {
        changes.push({ kind: 'kept', at, message: `The operation sends a body, so that the form field “${textOf(parameter, 'name') ?? ''}” was not added.` });
        continue;
      }
      current = appended(current, at, parameter);
      changes.push({ kind: 'added', at: child(child(at, 'parameters'), (arrayOf(valueAt(current, at), 'parameters') ?? []).length - 1), message: `${wordOf(parameter)}: ${typeOf(parameter)}.` });
    } else if (isMoved && place === 'path' && isBare(found.node)) {
      current = editAt(current, found.at, (node) => (isObject(node) ? { ...node, ...parameter } : node));
      changes.push({ kind: 'added', at: found.at, message: `${wordOf(parameter)}: ${typeOf(parameter)}.` });
    } else if (contradicts(found.node, parameter)) {
      changes.push({ kind: 'kept', at: found.at, message: `${wordOf(parameter)} stays ${typeOf(found.node)}; the sample has ${typeOf(parameter)}.` });
    }
  }
  return current;
}

/** True for a path parameter that nobody wrote about: it came with the path. */
function isBare(parameter: JsonObject): boolean {
  const title = textOf(parameter, 'x-ms-summary');
  return textOf(parameter, 'description') === undefined && (title === undefined || title === titleCaseOf(textOf(parameter, 'name') ?? ''));
}

/** A text fits everything that is sent as text; a number or boolean parameter with another value does not fit. */
function contradicts(known: JsonObject, seen: JsonObject): boolean {
  const type = textOf(known, 'type');
  const other = textOf(seen, 'type');
  return (type === 'integer' || type === 'number' || type === 'boolean') && other !== type && !(type === 'number' && other === 'integer');
}

function appended(connector: Connector, at: Pointer, parameter: JsonObject): Connector {
  const made = addParameter.apply(connector, { at, in: 'query', name: '' });
  const last = (arrayOf(valueAt(made, at), 'parameters') ?? []).length - 1;
  return editAt(made, child(child(at, 'parameters'), last), () => parameter);
}

function withBody(connector: Connector, at: Pointer, { bodies }: RequestSample, changes: SampleChange[]): Connector {
  if (bodies.length === 0) return connector;
  const all = describedIn(connector, at);
  const body = all.find(({ node }) => textOf(node, 'in') === 'body');
  if (!body && all.some(({ node }) => textOf(node, 'in') === 'formData')) {
    changes.push({ kind: 'kept', at, message: 'The operation sends a form, so that the body of the sample was not added.' });
    return connector;
  }
  if (body) {
    const result = mergeSamples(connector, child(body.at, 'schema'), bodies);
    changes.push(...result.changes);
    return result.connector;
  }
  const bare: JsonObject = { name: 'body', in: 'body', required: true, 'x-ms-summary': 'Body', description: 'The content to send.', schema: {} };
  const made = appended(connector, at, bare);
  const place = child(child(at, 'parameters'), (arrayOf(valueAt(made, at), 'parameters') ?? []).length - 1);
  const result = mergeSamples(made, child(place, 'schema'), bodies);
  changes.push({ kind: 'added', at: place, message: 'A body.' }, ...result.changes);
  return result.connector;
}

/** What merging a request into an operation gives: its parameters and body are added to, a missing host is taken over, an action without a name of its own gets one, texts and everything else stay. */
export function mergedRequest(connector: Connector, { at, sample, move }: MergeRequest): MergedRequest {
  if (!isObject(valueAt(connector, at))) return { connector, at, changes: [] };
  const changes: SampleChange[] = [];
  const start = move ? moved(connector, at, sample, changes) : { connector, at };
  const form = sample.parameters.filter((parameter) => textOf(parameter, 'in') === 'formData');
  const withAll = withParameters(start.connector, start.at, sample.parameters, start.at !== at, changes);
  const done = withBody(withConsumes(withAll, start.at, form), start.at, sample, changes);
  return { connector: withHost(withNames(done, start.at, sample, changes), sample, changes), at: start.at, changes };
}

/** An action that nobody gave a name gets the one that an import would give it. */
function withNames(connector: Connector, at: Pointer, { names }: RequestSample, changes: SampleChange[]): Connector {
  const operation = valueAt(connector, at);
  if (!names || !isObject(operation) || !isUnnamed(operation)) return connector;
  const to = freeOperationId(connector, names.operationId, at);
  changes.push({ kind: 'widened', at: child(at, 'summary'), message: `Summary and operation ID become “${names.summary}” and ${to}.` });
  return renameOperation.apply(setAt(connector, child(at, 'summary'), names.summary), { at, to });
}

const hostPlace = pointerOf(['definition', 'host']);

/** A connector without a host calls the one that the sample called. */
function withHost(connector: Connector, { host }: RequestSample, changes: SampleChange[]): Connector {
  if (host === undefined || (textOf(connector.definition, 'host') ?? '') !== '') return connector;
  changes.push({ kind: 'added', at: hostPlace, message: `The host of the connector: ${host}.` });
  return setAt(connector, hostPlace, host);
}

/** An operation that got form fields says how they travel. */
function withConsumes(connector: Connector, at: Pointer, form: readonly JsonObject[]): Connector {
  const operation = valueAt(connector, at);
  if (form.length === 0 || !isObject(operation) || arrayOf(operation, 'consumes') || !(arrayOf(operation, 'parameters') ?? []).some((parameter) => form.includes(isObject(parameter) ? parameter : {}))) return connector;
  const type = form.some((parameter) => member(parameter, 'type') === 'file') ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  return editAt(connector, at, (node) => (isObject(node) ? withKey(node, 'consumes', [type]) : node));
}


/** Merges a sample request into an operation. */
export const mergeRequest: Command<MergeRequest> = {
  name: 'merge-request',
  label: () => 'Merge a sample request',
  apply: (connector, args) => mergedRequest(connector, args).connector,
};
