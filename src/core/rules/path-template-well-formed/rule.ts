import type { Rule } from '../rule';
import { placeholdersOf } from '../shared/path-placeholders';
import { quote } from '../shared/quote';

const opening = 123;
const closing = 125;


function bracesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === opening || code === closing) count++;
  }
  return count;
}

function faultOf(path: string): string | undefined {
  if (!path.includes('{') && !path.includes('}')) return undefined;
  const { names, shape } = placeholdersOf(path);
  for (const name of names) {
    if (name.trim() === '') return 'has braces without a name';
    if (name.includes('=')) return 'gives a parameter a default value';
  }
  return bracesIn(shape) > 2 * names.length ? 'has a brace without its partner' : undefined;
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
