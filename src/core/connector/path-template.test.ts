import { describe, expect, it } from 'vitest';
import { variableChange, variablesOf } from './path-template';

describe('path templates', () => {
  it('names each variable once, in order', () => {
    expect(variablesOf('/a/{x}/b/{y}/c/{x}')).toEqual(['x', 'y']);
    expect(variablesOf('/plain/{open')).toEqual([]);
  });

  it('takes as many new as old variables for renamed', () => {
    expect(variableChange('/a/{id}', '/a/{orderId}').renamed).toEqual(new Map([['id', 'orderId']]));
  });

  it('takes other differences for added and removed', () => {
    expect(variableChange('/a', '/a/{id}')).toEqual({ added: ['id'], removed: [], renamed: new Map() });
    expect(variableChange('/a/{x}/{y}', '/a/{z}')).toEqual({ added: ['z'], removed: ['x', 'y'], renamed: new Map() });
  });
});
