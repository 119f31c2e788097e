import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const template = /\{([^{}/]*)\}/g;
const brace = /[{}]/;

function faultOf(path: string): string | undefined {
  if (!path.includes('{') && !path.includes('}')) return undefined;
  for (const [, name = ''] of path.matchAll(template)) {
    if (name.trim() === '') return 'has braces without a name';
    if (name.includes('=')) return 'gives a parameter a default value';
  }
  return brace.test(path.replaceAll(template, '')) ? 'has a brace without its partner' : undefined;
}

export const pathTemplateWellFormed: Rule = {
  id: 'path-template-well-formed',
  aliases: ['OperationPathTemplateNotValid', 'OperationPathVariablesContainDefaults'],
  severity: 'error',
  phase: 'functionality',
  title: 'The braces of every path enclose names',
  why: 'A name in braces is replaced by the value of the path parameter; stray braces and default values are refused.',
  source: 'Swagger validator rules (OperationPathTemplateNotValid, OperationPathVariablesContainDefaults)',
  check: {
    'path-item'(target, report) {
      const fault = faultOf(target.path);
      if (fault !== undefined) report({ message: `The path ${quote(target.path)} ${fault}. Write parameters as in /berths/{id}.` });
    },
  },
};
