import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt, type Connector } from '../connector/connector';
import { policyForm, policiesOf, policyAt } from '../connector/policy-templates/policy-form';
import { policyTemplates } from '../connector/policy-templates/catalogue';
import { policyPreviews } from '../requests/policy-preview';
import { addPolicy, nextPolicyAt } from './add-policy';
import { moveItem } from './move-item';
import { removeItem } from './remove-item';
import { setPolicyOperations } from './set-policy-operations';
import { setValue } from './set-value';

const definition = {
  host: 'api.harbour.example',
  basePath: '/v1',
  paths: {
    '/berths/{id}': { get: { operationId: 'GetBerth', parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }, { name: 'size', in: 'query', required: true, type: 'string' }] } },
    '/docks': { post: { operationId: 'AddDock' } },
  },
};
const properties = (policies: readonly object[]) => ({ properties: { iconBrandColor: '#123456', connectionParameters: { region: { type: 'string' } }, policyTemplateInstances: JSON.parse(JSON.stringify(policies)) } });
const start: Connector = connectorOf(definition, { properties: { iconBrandColor: '#123456', connectionParameters: { region: { type: 'string' } } } });

describe('policies', () => {
  it('are added with what their template starts with', () => {
    const at = nextPolicyAt(start);
    const added = addPolicy.apply(start, { templateId: 'setheader', operations: ['GetBerth'] });
    expect(valueAt(added, at)).toEqual({
      templateId: 'setheader',
      title: 'Set HTTP header',
      parameters: { 'x-ms-apimTemplateParameter.existsAction': 'override', 'x-ms-apimTemplate-policySection': 'Request', 'x-ms-apimTemplate-operationName': ['GetBerth'] },
    });
  });

  it('are added to API properties that hold nothing yet', () => {
    expect(policiesOf(addPolicy.apply(connectorOf({}, {}), { templateId: 'updatenextlink' }).properties)).toHaveLength(1);
  });

  it('lose their list with the last operation, which means all', () => {
    const named = addPolicy.apply(start, { templateId: 'dynamichosturl', operations: ['GetBerth'] });
    const all = setPolicyOperations.apply(named, { at: policyAt(0), operations: [] });
    expect(valueAt(all, policyAt(0))).toEqual({ templateId: 'dynamichosturl', title: 'Set host URL', parameters: {} });
    expect(setPolicyOperations.apply(all, { at: policyAt(0), operations: [] })).toBe(all);
  });

  it('change places, and go away', () => {
    const two = addPolicy.apply(addPolicy.apply(start, { templateId: 'setheader' }), { templateId: 'setproperty' });
    const moved = moveItem.apply(two, { at: policyAt(1), by: -1 });
    expect(policiesOf(moved.properties).map((policy) => policyForm(policy).templateId)).toEqual(['setproperty', 'setheader']);
    expect(policiesOf(removeItem.apply(moved, { at: policyAt(0) }).properties)).toHaveLength(1);
  });
});

describe('the form of a policy', () => {
  it('finds template and parameters in any case, and keeps the keys of the file', () => {
    const form = policyForm({ templateId: 'SetHeader', title: 'x', parameters: { 'x-ms-apimTemplateParameter.Name': 'X-A', 'x-ms-apimTemplate-policySection': 'Request' } });
    expect(form.template?.id).toBe('setheader');
    expect(form.fields.find(({ parameter }) => parameter.name === 'name')).toMatchObject({ key: 'x-ms-apimTemplateParameter.Name', value: 'X-A' });
    expect(form.section).toBe('Request');
    expect(form.others).toEqual([]);
  });

  it('hands back parameters that the template does not have, and values that no field can show', () => {
    const form = policyForm({ templateId: 'setheader', note: 1, parameters: { 'x-ms-apimTemplateParameter.name': ['a'], 'x-ms-apimTemplateParameter.speed': 'fast' } });
    expect(form.others).toEqual([
      ['x-ms-apimTemplateParameter.name', ['a']],
      ['x-ms-apimTemplateParameter.speed', 'fast'],
    ]);
    expect(form.otherMembers).toEqual([['note', 1]]);
  });

  it('reads anything without objecting', () => {
    for (const odd of [null, 1, 'x', [], {}, { parameters: [] }, { parameters: { 'x-ms-apimTemplate-operationName': 'GetBerth' } }]) expect(policyForm(odd).fields).toEqual([]);
  });

  it('has every template once', () => {
    expect(new Set(policyTemplates.map(({ id }) => id)).size).toBe(policyTemplates.length);
    expect(policyTemplates).toHaveLength(16);
  });
});

describe('the preview of a policy', () => {
  it('shows the request before and after, the policies before it included', () => {
    const connector = connectorOf(
      definition,
      properties([
        { templateId: 'dynamichosturl', title: 'Host', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('region').harbour.example" } },
        { templateId: 'routerequesttoendpoint', title: 'Route', parameters: { 'x-ms-apimTemplateParameter.newPath': '/quays/{id}', 'x-ms-apimTemplate-operationName': ['GetBerth'] } },
      ]),
    );
    expect(policyPreviews(connector, 1)).toEqual([{ operationId: 'GetBerth', before: ['GET https://region.harbour.example/berths/{id}?size=size'], after: ['GET https://region.harbour.example/quays/{id}?size=size'] }]);
    expect(policyPreviews(connector, 0).map(({ operationId }) => operationId)).toEqual(['GetBerth', 'AddDock']);
  });

  it('says why there is none', () => {
    const connector = connectorOf(definition, properties([{ templateId: 'setproperty', title: 'P', parameters: {} }]));
    expect(policyPreviews(connector, 0)[0]).toMatchObject({ operationId: 'GetBerth', reason: expect.stringContaining('platform') });
    expect(policyPreviews(setValue.apply(connector, { at: policyAt(0), value: undefined }), 0)).toEqual([]);
  });
});
