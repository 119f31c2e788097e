import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { sampleConnector } from '../testing/sample-connector';
import { applyExample } from '../testing/apply-example';
import { testRule } from '../testing/test-rule';
import { definitionsUsed } from './rule';

testRule(definitionsUsed, [
  {
    name: 'finds a definition that nothing uses',
    with: { '/definition/definitions/Spare': { type: 'object' } },
    finds: ['/definition/definitions/Spare'],
  },
  {
    name: 'accepts one that another uses',
    with: { '/definition/definitions/Quay': { type: 'object' }, '/definition/definitions/Berth/properties/quay': { $ref: '#/definitions/Quay' } },
    finds: [],
  },
]);

it('removes those that refer to an unused definition with it, so that no reference leads nowhere', () => {
  const connector = applyExample({ '/definition/definitions/Spare': { type: 'object' }, '/definition/definitions/Spares': { type: 'array', items: { $ref: '#/definitions/Spare' } }, '/definition/definitions/More': { $ref: '#/definitions/%53pare' } }, sampleConnector);
  const finding = { rule: 'definitions-used', severity: 'info', phase: 'content', at: '/definition/definitions/Spare', message: '', fixable: true } as const;
  const after = definitionsUsed.fix?.apply(connector, finding) ?? connector;
  expect(Object.keys(valueAt(after, '/definition/definitions') ?? {})).toEqual(['Berth']);
});

it('removes shared responses and parameters that refer to it, and no others', () => {
  const connector = applyExample(
    {
      '/definition/definitions/Spare': { type: 'object' },
      '/definition/responses': { Spare: { description: 'OK', schema: { $ref: '#/definitions/Spare' } }, Other: { description: 'OK' } },
      '/definition/parameters': { Spare: { name: 'body', in: 'body', schema: { type: 'array', items: { $ref: '#/definitions/Spare' } } } },
    },
    sampleConnector,
  );
  const finding = { rule: 'definitions-used', severity: 'info', phase: 'content', at: '/definition/definitions/Spare', message: '', fixable: true } as const;
  const after = definitionsUsed.fix?.apply(connector, finding) ?? connector;
  expect(valueAt(after, '/definition/responses')).toEqual({ Other: { description: 'OK' } });
  expect(valueAt(after, '/definition/parameters')).toEqual({});
});
