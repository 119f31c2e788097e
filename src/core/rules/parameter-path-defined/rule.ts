import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { keysOf } from '../../base/pointer';
import { sentenceCaseOf, titleCaseOf } from '../../base/words';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import type { SeenParameter } from '../targets';
import { quote } from '../shared/quote';

const placeholder = /\{([^{}/]{1,200})\}/g;
const namesIn = (path: string): readonly string[] => (path.includes('{') ? Array.from(path.matchAll(placeholder), ([, name]) => name ?? '') : []);

const isInPath = ({ node }: SeenParameter): boolean => node['in'] === 'path';

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
      if (names.length === 0 && !parameters.some(isInPath)) return;
      const defined = parameters.filter(isInPath);
      for (const name of names) {
        if (defined.some(({ node }) => node['name'] === name)) continue;
        report({ message: `The path has the placeholder {${name}}, but there is no path parameter of that name. Add it.` });
      }
      for (const { node, at, from } of defined) {
        const name = textOf(node, 'name');
        if (name === undefined || names.includes(name) || from === 'path-item') continue;
        report({ key: 'parameters', related: [at], fixable: false, message: `The path parameter ${quote(name)} has no placeholder in ${quote(target.path)}. Write {${name}} into the path or remove the parameter.` });
      }
    },
  },
  fix: {
    label: 'Add the path parameters',
    safe: true,
    apply(connector, { at }) {
      const [, , path, method] = keysOf(at);
      if (path === undefined || method === undefined) return connector;
      const resolved = (entry: Json): Json => {
        const name = /^#\/parameters\/([^/]+)$/.exec(textOf(entry, '$ref') ?? '')?.[1];
        return (name === undefined ? entry : member(objectOf(connector.definition, 'parameters'), name)) ?? entry;
      };
      return editAt(connector, at, (operation) => {
        if (!isObject(operation)) return operation;
        const own = arrayOf(operation, 'parameters') ?? [];
        const inherited = arrayOf(objectOf(objectOf(connector.definition, 'paths'), path), 'parameters') ?? [];
        const defined = new Set([...own, ...inherited].map(resolved).filter((node) => textOf(node, 'in') === 'path').map((node) => textOf(node, 'name')));
        const added = namesIn(path)
          .filter((name) => !defined.has(name))
          .map((name): JsonObject => ({ name, in: 'path', required: true, type: 'string', 'x-ms-summary': titleCaseOf(name), description: `The ${sentenceCaseOf(name)}.`, 'x-ms-url-encoding': 'single' }));
        return { ...operation, parameters: [...own, ...added] };
      });
    },
  },
};
