import { describe, expect, it } from 'vitest';
import { connectorOf, type Connector } from '../../connector/connector';
import { earlierImport } from './earlier-import';

const from = (source: string): Connector => ({ ...connectorOf({ now: 1 }, {}), origin: { source, file: 'a.json', definition: { then: 1 } } });

describe('earlierImport', () => {
  it('is what was imported, when both came from one format in any version', () => {
    expect(earlierImport(from('postman-2.0'), from('postman-2.1'))?.definition).toEqual({ then: 1 });
  });

  it('is unknown for a connector that was started here or came from another format', () => {
    expect(earlierImport(connectorOf({}, {}), from('openapi-3.0'))).toBeUndefined();
    expect(earlierImport(from('openapi-2.0'), from('openapi-3.0'))).toBeUndefined();
    expect(earlierImport(from('openapi-3.0'), connectorOf({}, {}))).toBeUndefined();
  });
});
