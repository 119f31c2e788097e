import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { keysOf } from '../../base/pointer';
import { valueAt } from '../../connector/connector';
import { resolved } from '../../connector/shared-object';
import type { Report, Rule, RuleContext } from '../rule';
import { dynamicCallsOf } from '../shared/dynamic-calls';
import { argumentsOf, sourceOf } from '../shared/dynamic-targets';
import { insertMember } from '../shared/insert-member';
import type { ParameterTarget, SchemaTarget } from '../targets';

function reportAlone({ node, operation }: ParameterTarget | SchemaTarget, report: Report, context: RuleContext): void {
  const values = node['x-ms-dynamic-values'];
  if (!isObject(values) || values['operationId'] === undefined || node['x-ms-dynamic-list'] !== undefined || node['x-ms-dynamic-tree'] !== undefined) return;
  const calls = dynamicCallsOf(node);
  // A copy of a call that leads nowhere would lead nowhere as well.
  const fixable = calls.every((call) => {
    const sources = argumentsOf(call).flatMap(({ source }) => source ?? []);
    const isKnown = call.operationId !== undefined && context.operationsById(call.operationId).length > 0;
    return isKnown && sources.every((source) => operation !== undefined && sourceOf(operation, call, source, context) !== undefined);
  });
  report({ missing: 'x-ms-dynamic-list', fixable, message: 'There is x-ms-dynamic-values alone. Add x-ms-dynamic-list with the same operation for newer designers.' });
}

/** How deep in a body a property is looked for. */
const deepest = 12;

/** The path of a property that only its name is known of, in a body schema: `order/customer/id`. */
function pathTo(definition: JsonObject, node: Json | undefined, name: string, depth = 0): string | undefined {
  const schema = resolved(definition, node);
  if (!schema || depth > deepest) return undefined;
  const properties = objectOf(schema, 'properties');
  if (member(properties, name) !== undefined) return name;
  for (const part of arrayOf(schema, 'allOf') ?? []) {
    const path = pathTo(definition, part, name, depth + 1);
    if (path !== undefined) return path;
  }
  for (const [key, property] of Object.entries(properties ?? {})) {
    const path = pathTo(definition, property, name, depth + 1);
    if (path !== undefined) return `${key}/${path}`;
  }
  return undefined;
}

/** A source as the newer form names it: a parameter by its name, a field of the body by its path from the body’s name. */
function referenceTo(definition: JsonObject, parameters: readonly JsonObject[], source: string): string {
  if (parameters.some((parameter) => textOf(parameter, 'name') === source.split('/')[0])) return source;
  const body = parameters.find((parameter) => textOf(parameter, 'in') === 'body');
  const path = pathTo(definition, body?.['schema'], source.split('/').at(-1) ?? source) ?? source;
  return `${textOf(body, 'name') ?? 'body'}/${path}`;
}

function asList(values: JsonObject, named: (source: string) => string): JsonObject {
  const parameters = objectOf(values, 'parameters');
  const entries = Object.entries(parameters ?? {}).map(([name, value]): [string, Json] => {
    const source = textOf(value, 'parameter');
    return [name, source === undefined ? { value } : { parameterReference: named(source) }];
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
    // On the body itself both are refused: there the other has to move first.
    parameter: (target, report, context) => (target.in === 'body' ? undefined : reportAlone(target, report, context)),
    schema: reportAlone,
  },
  fix: {
    label: 'Add x-ms-dynamic-list',
    safe: false,
    apply(connector, { at }) {
      const [, , path = '', method = ''] = keysOf(at);
      const item = objectOf(objectOf(connector.definition, 'paths'), path);
      const all = [...(arrayOf(objectOf(item, method), 'parameters') ?? []), ...(arrayOf(item, 'parameters') ?? [])];
      const parameters = all.flatMap((entry): JsonObject[] => {
        const parameter = resolved(connector.definition, entry);
        return parameter ? [parameter] : [];
      });
      const values = objectOf(valueAt(connector, at), 'x-ms-dynamic-values');
      return values ? insertMember(connector, at, 'x-ms-dynamic-list', asList(values, (source) => referenceTo(connector.definition, parameters, source)), ['x-ms-dynamic-values']) : connector;
    },
  },
};
