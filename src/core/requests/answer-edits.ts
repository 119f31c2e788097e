import { isArray, member, objectOf, type Json, type JsonObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { pointerOf } from '../base/pointer';
import { bodyText } from './body-text';
import type { AnswerEdit } from './fix-from-answer';
import { describedResponse, type CheckedResponse, type Verdict, type VerdictFinding } from './check-response';
import type { OperationPlace } from './operation-inputs';

/** A larger answer is no sample: reading it on the page would hold up the next keystroke. */
const largestSample = 4_000_000;

/** The JSON of an answer that a schema can be made from; undefined for anything else. */
export function sampleIn(response: CheckedResponse): Json | undefined {
  const { body } = response;
  if (body.length === 0 || body.length > largestSample) return undefined;
  const decoded = bodyText(response);
  const read = decoded.ok ? readJson(decoded.text) : undefined;
  return read?.ok === true ? read.value : undefined;
}

/** The value at keys inside another. */
const valueIn = (value: Json, keys: readonly (string | number)[]): Json | undefined =>
  keys.reduce<Json | undefined>((node, key) => (typeof key === 'number' ? (isArray(node) ? node[key] : undefined) : member(node, key)), value);

/** What one click on a finding would change: the property may be null, or missing, or is described; undefined for others. */
export function editForFinding({ keyword, keys, at }: VerdictFinding, answer: Json): AnswerEdit | undefined {
  if (at === undefined || keys === undefined) return undefined;
  const name = String(keys.findLast((key) => typeof key === 'string') ?? 'the answer');
  const value = valueIn(answer, keys);
  if (keyword === 'type' && value === null) return { kind: 'make-nullable', at, name };
  if (keyword === 'required') return { kind: 'make-optional', at, name };
  if (keyword === 'additionalProperties' && value !== undefined) return { kind: 'add-property', at, name, value };
  return undefined;
}

/** What an answer as a whole offers: its status is described, or its schema is made or merged from it. */
export function editsForAnswer(definition: JsonObject, place: OperationPlace, response: CheckedResponse, verdict: Verdict): readonly AnswerEdit[] {
  const value = sampleIn(response);
  const own = describedResponse(definition, place, response.status);
  const operation = pointerOf(['definition', 'paths', place.path, place.method]);
  if (!own) return [{ kind: 'add-status', at: operation, status: response.status, value }];
  const isSuccess = response.status < 300;
  const addOwn: readonly AnswerEdit[] = own.key === 'default' && isSuccess ? [{ kind: 'add-status', at: operation, status: response.status, value }] : [];
  if (value === undefined || response.status === 204) return addOwn;
  if (!objectOf(own.node, 'schema')) return [...addOwn, { kind: 'make-schema', at: own.at, value }];
  const isFound = verdict.findings.some(({ kind }) => kind === 'schema');
  return isFound ? [...addOwn, { kind: 'merge', at: own.at, value }, { kind: 'make-schema', at: own.at, value }] : addOwn;
}
