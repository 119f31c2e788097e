import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { connectorOf, valueAt } from '../connector/connector';
import { nameParameter } from './name-parameter';

const parameter = '/definition/parameters/p' as const;
const named = (before: JsonObject, ...texts: string[]): unknown =>
  valueAt(texts.reduce((connector, text) => nameParameter.apply(connector, { at: `${parameter}/name`, text }), connectorOf({ parameters: { p: before } }, {})), parameter);

describe('naming a parameter', () => {
  it('takes along a title that only says the name, letter by letter and over an empty name', () => {
    expect(named({ name: 'query', in: 'query', 'x-ms-summary': 'Query' }, '', 's', 'sortBy')).toEqual({ name: 'sortBy', in: 'query', 'x-ms-summary': 'Sort by' });
  });

  it('leaves a written title, and makes none', () => {
    expect(named({ name: 'query', 'x-ms-summary': 'What to find' }, 'q')).toEqual({ name: 'q', 'x-ms-summary': 'What to find' });
    expect(named({ name: 'query' }, 'q')).toEqual({ name: 'q' });
  });

  it('changes nothing where the name is the same', () => {
    const connector = connectorOf({ parameters: { p: { name: 'q', 'x-ms-summary': 'Q' } } }, {});
    expect(nameParameter.apply(connector, { at: `${parameter}/name`, text: 'q' })).toBe(connector);
  });
});
