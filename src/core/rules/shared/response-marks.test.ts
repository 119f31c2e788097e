import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json';
import { defaultOnly, noError, noOutputs, noSuccess, answersWith, severalSchemas, unanswered } from './response-marks';

const marksOf = answersWith(0).of;
const schema = { type: 'object' };

describe('the marks of responses', () => {
  it.each<[string, Json | undefined, number]>([
    ['none', undefined, unanswered],
    ['a list', [], unanswered],
    ['an empty object', {}, unanswered | noSuccess | noError | noOutputs],
    ['nothing but extensions', { 'x-a': {} }, unanswered | noSuccess | noError | noOutputs],
    ['success and an error', { '200': { schema }, '404': {} }, 0],
    ['success without a schema', { '204': {}, '500': {} }, noOutputs],
    ['a schema elsewhere', { '201': { $ref: '#/responses/A', schema }, '404': {} }, noOutputs],
    ['two schemas, one of which may be elsewhere', { '200': { schema }, default: { $ref: '#/responses/A' } }, severalSchemas],
    ['the default alone', { default: {}, 'x-a': {} }, defaultOnly | noSuccess | noOutputs],
    ['an error alone', { '400': {} }, noSuccess | noOutputs],
  ])('%s', (_what, value, expected) => {
    expect(marksOf(value)).toBe(expected);
  });
});
