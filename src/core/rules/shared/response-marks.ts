/** What the responses of an operation are like together, found once for all rules about them. */
import { isObject, type Json } from '../../base/json';
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

function marksOfResponses(responses: Json | undefined): number {
  if (!isObject(responses)) return unanswered;
  let count = 0;
  let schemas = 0;
  let marks = noSuccess | noError | noOutputs;
  for (const status in responses) {
    if (status.startsWith('x-')) continue;
    count++;
    const first = status.charCodeAt(0);
    if (first === two) marks &= ~noSuccess;
    else if (first === four || first === five || status === 'default') marks &= ~noError;
    const response = responses[status];
    if (!isObject(response)) continue;
    if (response['$ref'] !== undefined) schemas++;
    else if (response['schema'] !== undefined) {
      schemas++;
      if (status === '200' || status === '201') marks &= ~noOutputs;
    }
  }
  if (schemas > 1) marks |= severalSchemas;
  if (count === 0) marks |= unanswered;
  return count === 1 && responses['default'] !== undefined ? marks | defaultOnly : marks;
}

/** What a rule about all responses of an operation waits for: one of these marks. */
export const answersWith = (marks: number): Marked => ({ of: marksOfResponses, any: marks });
