/** What the responses of an operation are like together, found once for all rules about them. */
import { isObject, type Json, type JsonObject } from '../../base/json';
import { lastOf } from '../../base/last-of';
import type { Marked } from '../rule';

/** No response, or no object of responses at all. */
export const unanswered = 1;
/** No status of success. */
export const noSuccess = 2;
/** No status of an error, and no default. */
export const noError = 4;
/** The default and no status beside it. */
export const defaultOnly = 8;
/** Two or more that have a schema or may have one, as they are written elsewhere. */
export const severalSchemas = 16;
/** Neither 200 nor 201 has a schema of its own here. */
export const noOutputs = 32;

const two = 50;
const four = 52;
const five = 53;

/** True for a key among responses that is no extension. */
export const isStatus = (key: string): boolean => !key.startsWith('x-');

/** The responses of an operation: every member but extensions. */
export interface Responses {
  readonly statuses: readonly string[];
  /** What each status holds, in the same order. */
  readonly nodes: readonly Json[];
  /** The marks above, as a sum. */
  readonly marks: number;
}

/** The responses of an operation. Several rules and the walk itself ask about one in a row, and keys that are numbers are slow to go through. */
export const responsesIn = lastOf((node: JsonObject): Responses => {
  const statuses: string[] = [];
  const nodes: Json[] = [];
  let schemas = 0;
  let marks = noSuccess | noError | noOutputs;
  for (const status in node) {
    if (!isStatus(status)) continue;
    const response = node[status] ?? null;
    statuses.push(status);
    nodes.push(response);
    const first = status.charCodeAt(0);
    if (first === two) marks &= ~noSuccess;
    else if (first === four || first === five || status === 'default') marks &= ~noError;
    if (!isObject(response)) continue;
    if (response['$ref'] !== undefined) schemas++;
    else if (response['schema'] !== undefined) {
      schemas++;
      if (status === '200' || status === '201') marks &= ~noOutputs;
    }
  }
  if (schemas > 1) marks |= severalSchemas;
  if (statuses.length === 0) marks |= unanswered;
  if (statuses.length === 1 && statuses[0] === 'default') marks |= defaultOnly;
  return { statuses, nodes, marks };
});

/** True when the responses have one of the marks. */
export const haveMark = (responses: JsonObject, mark: number): boolean => (responsesIn(responses).marks & mark) !== 0;

const marksOfResponses = (responses: Json | undefined): number => (isObject(responses) ? responsesIn(responses).marks : unanswered);

/** What a rule about all responses of an operation waits for: one of these marks. */
export const answersWith = (marks: number): Marked => ({ of: marksOfResponses, any: marks });
