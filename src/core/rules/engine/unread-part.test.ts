import { describe, expect, it } from 'vitest';
import type { Connector } from '../../connector/connector';
import { sampleConnector } from '../testing/sample-connector';
import { checkConnector } from './check-connector';

const error = { message: 'A value is missing before this comma.', offset: 1, line: 1, column: 2 };
const found = (connector: Connector): string[] =>
  checkConnector(connector)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, at }) => `${rule} ${at}`);

describe('a part whose text has never parsed', () => {
  it('is told as one error, not as a list of all that is missing from it', () => {
    const broken = { name: 'apiDefinition.swagger.json', text: '{,', encoding: 'utf-8', error } as const;
    expect(found({ ...sampleConnector, definition: {}, broken: { definition: broken } })).toEqual(['json-valid /definition']);
    expect(found({ ...sampleConnector, properties: {}, broken: { properties: broken } })).toEqual(['json-valid /properties']);
  });

  it('does not silence the last good state of a part that is being typed', () => {
    const broken = { name: 'apiDefinition.swagger.json', text: '{,', encoding: 'utf-8', error } as const;
    const { host: _host, ...definition } = sampleConnector.definition;
    expect(found({ ...sampleConnector, definition, broken: { definition: broken } })).toEqual(['json-valid /definition', 'host-required /definition']);
  });
});
