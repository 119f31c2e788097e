import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { addResponse } from './add-response';
import { renameMember } from './rename-member';

const connector = connectorOf({ paths: { '/a': { get: { responses: { default: { description: 'd', schema: {} } } } } } }, {});
const at = '/definition/paths/~1a/get';

describe('responses', () => {
  it('are added with the name of their status', () => {
    const after = addResponse.apply(connector, { at, status: '201' });
    expect(valueAt(after, `${at}/responses/201`)).toEqual({ description: 'Created' });
    expect(valueAt(after, `${at}/responses/default`)).toBe(valueAt(connector, `${at}/responses/default`));
    expect(addResponse.apply(after, { at, status: '201' })).toBe(after);
  });

  it('take another status with all they say', () => {
    const after = renameMember.apply(connector, { at: `${at}/responses/default`, to: '200' });
    expect(valueAt(after, `${at}/responses`)).toEqual({ '200': { description: 'd', schema: {} } });
    expect(renameMember.apply(connector, { at: `${at}/responses/default`, to: '' })).toBe(connector);
    const both = addResponse.apply(connector, { at, status: '200' });
    expect(renameMember.apply(both, { at: `${at}/responses/default`, to: '200' })).toBe(both);
  });
});
