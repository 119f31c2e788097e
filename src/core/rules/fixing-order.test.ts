import { describe, expect, it } from 'vitest';
import { connectorOf } from '../connector/connector';
import { ruleCatalogue } from './catalogue';
import { fixSafely } from './engine/fix-all';
import { inFixingOrder } from './fixing-order';

describe('the order of fixes', () => {
  it('holds the same rules', () => {
    const ids = ruleCatalogue.map(({ id }) => id);
    expect(inFixingOrder(ruleCatalogue).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('corrects a misspelt title before it would make one from the name', () => {
    const broken = connectorOf(
      {
        swagger: '2.0',
        paths: { '/kilns': { post: { operationId: 'AddKiln', parameters: [{ name: 'body', in: 'body', schema: { $ref: '#/definitions/Kiln' } }], responses: { 201: { description: 'Added.' } } } } },
        definitions: { Kiln: { type: 'object', properties: { kind: { type: 'string', 'x-ms-sumamry': 'What it burns' } } } },
      },
      {},
    );
    const { connector } = fixSafely(broken, inFixingOrder(ruleCatalogue.filter(({ fix }) => fix?.safe === true)));
    expect(connector.definition).toMatchObject({ definitions: { Kiln: { properties: { kind: { 'x-ms-summary': 'What it burns' } } } } });
    expect(JSON.stringify(connector.definition)).not.toContain('sumamry');
  });
});
