import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { setConnectorMetadata } from './set-connector-metadata';

const at = '/definition/x-ms-connector-metadata';
const start = connectorOf({ swagger: '2.0', 'x-ms-connector-metadata': [{ propertyName: 'Privacy Policy', propertyValue: 'https://a.example', note: 1 }] }, {});

describe('set-connector-metadata', () => {
  it('finds an entry without regard to case and keeps everything else of it', () => {
    const after = setConnectorMetadata.apply(start, { name: 'Privacy policy', value: 'https://b.example' });
    expect(valueAt(after, at)).toEqual([{ propertyName: 'Privacy Policy', propertyValue: 'https://b.example', note: 1 }]);
  });

  it('adds a missing entry at the end', () => {
    const after = setConnectorMetadata.apply(start, { name: 'Categories', value: 'Data' });
    expect(valueAt(after, `${at}/1`)).toEqual({ propertyName: 'Categories', propertyValue: 'Data' });
  });

  it('makes the list where there is none', () => {
    const after = setConnectorMetadata.apply(connectorOf({ swagger: '2.0' }, {}), { name: 'Website', value: 'https://a.example' });
    expect(valueAt(after, at)).toEqual([{ propertyName: 'Website', propertyValue: 'https://a.example' }]);
  });

  it('gives the same connector when there is nothing to do', () => {
    expect(setConnectorMetadata.apply(start, { name: 'Privacy policy', value: 'https://a.example' })).toBe(start);
    expect(setConnectorMetadata.apply(start, { name: 'Website', value: '' })).toBe(start);
  });
});
