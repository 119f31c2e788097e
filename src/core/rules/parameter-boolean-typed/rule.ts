import { isArray, type Json, type JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';

const isPair = (choices: Json | undefined): boolean => isArray(choices) && choices.length === 2;

function reportFlag(node: JsonObject, report: Report): void {
  const choices = node['enum'];
  if (node['type'] !== 'string' || !isArray(choices) || choices.length !== 2) return;
  const lower = choices.map((choice) => (typeof choice === 'string' ? choice.toLowerCase() : ''));
  if (lower.includes('true') && lower.includes('false')) report({ key: 'type', message: 'The choices are true and false. Use the type boolean, if the service takes it.' });
}

export const parameterBooleanTyped: Rule = {
  id: 'parameter-boolean-typed',
  severity: 'info',
  phase: 'content',
  title: 'Flags are booleans',
  why: 'Designers show Yes and No for a boolean, but a text field for a text that must be true or false.',
  source: 'Practice of certified publishers; schema of API definitions',
  only: { parameter: ['enum'], schema: ['enum'] },
  when: { parameter: { enum: isPair }, schema: { enum: isPair } },
  check: {
    parameter: (target, report) => reportFlag(target.node, report),
    schema: (target, report) => reportFlag(target.node, report),
  },
};
