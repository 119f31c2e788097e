import { arrayOf, type JsonObject } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { quote } from '../shared/quote';

const supported = new Set(['application/json', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']);
const isSupported = (type: string): boolean => supported.has(type.split(';', 1)[0]?.trim().toLowerCase() ?? '');
function checkTypes(node: JsonObject, report: Report): void {
  const types = arrayOf(node, 'consumes');
  types?.forEach((type, index) => {
    if (typeof type !== 'string' || isSupported(type)) return;
    report({ key: ['consumes', index], fixable: types.length > 1, message: `The platform makes no body of type ${quote(type)}. Use application/json or one of the form types where the service takes it.` });
  });
}

export const mimeTypeSupported: Rule = {
  id: 'mime-type-supported',
  aliases: ['MimeTypeNotCompatibleWithRequestContentSchemaType', 'MimeTypeNotValid', 'MimeTypeNotSupported'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Bodies are of a type that the platform can make',
  why: 'The platform makes JSON, text, form and multipart bodies; others reach the service empty or wrong.',
  source: 'Swagger validator rules (MimeTypeNotSupported)',
  check: {
    definition: (target, report) => checkTypes(target.node, report),
    operation: (target, report) => checkTypes(target.node, report),
  },
  only: { operation: ['consumes'] },
  fix: {
    label: 'Remove the type',
    safe: false,
    apply: (connector, finding) => editAt(connector, finding.at, () => undefined),
  },
};
