import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { keysOf } from '../../base/pointer';
import { valueAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { insertMember } from '../shared/insert-member';

function reportAlone(node: JsonObject, report: Report): void {
  const values = node['x-ms-dynamic-values'];
  if (!isObject(values) || values['operationId'] === undefined || node['x-ms-dynamic-list'] !== undefined || node['x-ms-dynamic-tree'] !== undefined) return;
  report({ missing: 'x-ms-dynamic-list', message: 'There is x-ms-dynamic-values alone. Add x-ms-dynamic-list with the same operation for newer designers.' });
}

function asList(values: JsonObject, sources: ReadonlySet<string>): JsonObject {
  const parameters = objectOf(values, 'parameters');
  const entries = Object.entries(parameters ?? {}).map(([name, value]): [string, Json] => {
    const source = textOf(value, 'parameter');
    return [name, source === undefined ? { value } : { parameterReference: sources.has(source) ? source : `body/${source}` }];
  });
  const renamed = (from: string, to: string): JsonObject => (values[from] === undefined ? {} : { [to]: values[from] });
  return {
    ...renamed('operationId', 'operationId'),
    ...renamed('value-collection', 'itemsPath'),
    ...renamed('value-path', 'itemValuePath'),
    ...renamed('value-title', 'itemTitlePath'),
    ...(parameters ? { parameters: Object.fromEntries(entries) } : {}),
  };
}

export const dynamicListBesideValues: Rule = {
  id: 'dynamic-list-beside-values',
  aliases: ['DynamicListExtensionRequiredForAmbiguousReferences', 'DynamicListExtensionRequiredForNonParameterReferences'],
  severity: 'info',
  phase: 'functionality',
  title: 'x-ms-dynamic-list stands beside x-ms-dynamic-values',
  why: 'The newer extension names its sources by path. The validator asks for it where a name is ambiguous or means a field of the body.',
  source: 'OpenAPI extensions; Swagger validator rules (DynamicListExtensionRequiredForAmbiguousReferences)',
  only: { parameter: ['x-ms-dynamic-values'], schema: ['x-ms-dynamic-values'] },
  check: {
    parameter: (target, report) => reportAlone(target.node, report),
    schema: (target, report) => reportAlone(target.node, report),
  },
  fix: {
    label: 'Add x-ms-dynamic-list',
    safe: false,
    apply(connector, { at }) {
      const [, , path = '', method = ''] = keysOf(at);
      const item = objectOf(objectOf(connector.definition, 'paths'), path);
      const all = [...(arrayOf(objectOf(item, method), 'parameters') ?? []), ...(arrayOf(item, 'parameters') ?? [])];
      const shared = objectOf(connector.definition, 'parameters');
      const names = all.map((entry) => textOf(entry, 'name') ?? textOf(member(shared, textOf(entry, '$ref')?.slice('#/parameters/'.length) ?? ''), 'name') ?? '');
      const values = objectOf(valueAt(connector, at), 'x-ms-dynamic-values');
      return values ? insertMember(connector, at, 'x-ms-dynamic-list', asList(values, new Set(names)), ['x-ms-dynamic-values']) : connector;
    },
  },
};
