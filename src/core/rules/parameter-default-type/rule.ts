import { textOf, type JsonObject } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { editAt, valueAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { asType, hasType } from '../shared/enums';
import { quoteJson } from '../shared/quote';

function reportDefault(node: JsonObject, report: Report): void {
  const value = node['default'];
  const type = node['type'];
  if (value === undefined || typeof type !== 'string' || hasType(value, type)) return;
  const meant = asType(value, type);
  report({ key: 'default', fixable: meant !== undefined, message: `The default ${quoteJson(value)} is no ${type}. ${meant === undefined ? (value === null ? 'Remove it.' : 'Write one that is, or remove it.') : `Write ${JSON.stringify(meant)}.`}` });
}

export const parameterDefaultType: Rule = {
  id: 'parameter-default-type',
  aliases: ['DefaultValueMustMatchType'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Defaults have the type of their parameter or property',
  why: 'A default of another type is sent as it is written, which the service may refuse.',
  source: 'Swagger validator rules (DefaultValueMustMatchType)',
  only: { parameter: ['default'], schema: ['default'] },
  check: {
    parameter: (target, report) => reportDefault(target.node, report),
    schema: (target, report) => reportDefault(target.node, report),
  },
  fix: {
    label: 'Write it in the declared type',
    safe: true,
    local: true,
    apply(connector, { at }) {
      const type = textOf(valueAt(connector, parentOf(at)), 'type') ?? '';
      return editAt(connector, at, (value) => (value === undefined ? value : (asType(value, type) ?? value)));
    },
  },
};
