import { describe, expect, it } from 'vitest';
import { connectorOf } from './connector';
import { describePlace } from './describe-place';

const connector = connectorOf(
  {
    info: { title: 'Harbour' },
    tags: [{ name: 'a' }, { name: 'a' }],
    paths: { '/berths': { get: { summary: 'List berths', tags: ['a', 'a'], parameters: [{ name: 'size', in: 'query' }] }, post: { operationId: 'CreateBerth' }, put: {} } },
  },
  { properties: { connectionParameters: { region: { type: 'string' } }, policyTemplateInstances: [{ templateId: 'setheader', title: 'Say who calls' }, { templateId: 'setheader', parameters: { 'x-ms-apimTemplate-operationName': ['Gone'] } }, {}] } },
);

describe('a place in words', () => {
  it.each([
    ['/definition/info/title', 'info · title'],
    ['/definition/paths/~1berths/get/summary', 'List berths · summary'],
    ['/definition/paths/~1berths/get/parameters/0/description', 'List berths · size · description'],
    ['/definition/paths/~1berths/get/tags/1', 'List berths · tags · no. 2'],
    ['/definition/tags/1/name', 'tags · no. 2 · name'],
    ['/definition/paths/~1berths/post', 'CreateBerth'],
    ['/definition/paths/~1berths/put/responses/200/schema/properties/id', 'PUT /berths · responses · 200 · id'],
    ['/definition/definitions/Berth/properties/label', 'Berth (definition) · label'],
    ['/properties/properties/iconBrandColor', 'API properties · iconBrandColor'],
    ['/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value', 'Say who calls (policy) · value'],
    ['/properties/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplate-operationName/0', 'setheader (policy) · operationName · no. 1'],
    ['/properties/properties/policyTemplateInstances/2', 'Policy 3 (policy)'],
    ['/properties/properties/policyTemplateInstances', 'API properties · policyTemplateInstances'],
    ['/properties/properties/connectionParameters/region/uiDefinition/tooltip', 'region (connection parameter) · tooltip'],
    ['/icon', 'Icon'],
    ['', 'Connector'],
  ] as const)('%s is “%s”', (pointer, words) => {
    expect(describePlace(connector, pointer)).toBe(words);
  });
});
