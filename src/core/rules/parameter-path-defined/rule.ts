import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { keysOf } from '../../base/pointer';
import { sentenceCaseOf, titleCaseOf } from '../../base/words';
import { editAt } from '../../connector/connector';
import { sharedTarget } from '../../connector/shared-object';
import type { Rule } from '../rule';
import type { SeenParameter } from '../targets';
import { placeholdersOf } from '../shared/path-placeholders';
import { quote } from '../shared/quote';
import { inPath, sentPlacesOf } from '../shared/sent-places';

/** The names between the braces, each once. */
const namesIn = (path: string): readonly string[] => {
  const { names } = placeholdersOf(path);
  return names.length < 2 && names[0] !== '' ? names : [...new Set(names)].filter((name) => name !== '');
};

function hasPathParameter(parameters: readonly SeenParameter[], name: string): boolean {
  for (const { node } of parameters) if (node['name'] === name && node['in'] === 'path') return true;
  return false;
}

/** Whether entries can be added to what an operation has as its parameters. */
const isListOrNone = (parameters: Json | undefined): boolean => parameters === undefined || isArray(parameters);

/** An entry, or the shared parameter that it names; a reference to a reference counts for nothing. */
function named(definition: JsonObject, entry: Json): Json | undefined {
  const target = sharedTarget(textOf(entry, '$ref') ?? '');
  return target ? member(objectOf(definition, target.section), target.name) : entry;
}

export const parameterPathDefined: Rule = {
  id: 'parameter-path-defined',
  aliases: ['OperationMissingPathParameter', 'PathParameterNotDefinedInTemplate'],
  severity: 'error',
  phase: 'functionality',
  title: 'Path parameters and the placeholders of the path match',
  why: 'A placeholder without a parameter is sent as it stands; a parameter without a placeholder goes nowhere. The validator refuses both.',
  source: 'Swagger validator rules (OperationMissingPathParameter, PathParameterNotDefinedInTemplate)',
  check: {
    operation(target, report) {
      const names = namesIn(target.path);
      const parameters = target.parameters();
      for (const name of names) {
        if (!hasPathParameter(parameters, name)) report({ fixable: isListOrNone(target.node['parameters']), message: `The path has the placeholder {${name}}, but there is no path parameter of that name. Add it.` });
      }
      if ((sentPlacesOf(target) & inPath) === 0) return;
      for (const parameter of parameters) {
        const { node, from } = parameter;
        const name = node['in'] === 'path' ? textOf(node, 'name') : undefined;
        if (name === undefined || from === 'path-item' || names.includes(name)) continue;
        report({ key: 'parameters', related: [parameter.at], fixable: false, message: `The path parameter ${quote(name)} has no placeholder in ${quote(target.path)}. Write {${name}} into the path or remove the parameter.` });
      }
    },
  },
  fix: {
    label: 'Add the path parameters',
    safe: true,
    apply(connector, { at }) {
      const [, , path, method] = keysOf(at);
      if (path === undefined || method === undefined) return connector;
      return editAt(connector, at, (operation) => {
        if (!isObject(operation) || !isListOrNone(operation['parameters'])) return operation;
        const own = arrayOf(operation, 'parameters') ?? [];
        const inherited = arrayOf(objectOf(objectOf(connector.definition, 'paths'), path), 'parameters') ?? [];
        const defined = new Set([...own, ...inherited].map((entry) => named(connector.definition, entry)).filter((node) => textOf(node, 'in') === 'path').map((node) => textOf(node, 'name')));
        const added = namesIn(path)
          .filter((name) => !defined.has(name))
          .map((name): JsonObject => ({ name, in: 'path', required: true, type: 'string', 'x-ms-summary': titleCaseOf(name), description: `The ${sentenceCaseOf(name)}.`, 'x-ms-url-encoding': 'single' }));
        return { ...operation, parameters: [...own, ...added] };
      });
    },
  },
};
