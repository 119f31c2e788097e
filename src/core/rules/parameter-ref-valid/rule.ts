import { arrayOf, member, type JsonObject } from '../../base/json';
import type { Report, Rule, RuleContext } from '../rule';
import { quote } from '../shared/quote';

function checkReferences(node: JsonObject, report: Report, context: RuleContext): void {
  arrayOf(node, 'parameters')?.forEach((entry, index) => {
    const reference = member(entry, '$ref');
    if (reference === undefined) return;
    const key = ['parameters', index, '$ref'];
    if (typeof reference !== 'string') report({ key, message: 'A reference is a text. Write it as in #/parameters/Page.' });
    else if (!reference.startsWith('#/parameters/')) report({ key, message: `${quote(reference)} is no reference to a shared parameter. Those start with #/parameters/.` });
    else {
      const found = context.resolve(reference);
      if (!found) report({ key, message: `There is no shared parameter at ${quote(reference)}. Add it or correct the reference.` });
      else if (member(found.node, '$ref') !== undefined) report({ key, related: [found.at], message: `The shared parameter at ${quote(reference)} is itself a reference. Name the parameter that it leads to.` });
    }
  });
}

export const parameterRefValid: Rule = {
  id: 'parameter-ref-valid',
  aliases: ['ParameterReferenceNotFound', 'ParameterReferenceNotValid', 'ParameterRefLoopNotAllowed'],
  severity: 'error',
  phase: 'functionality',
  title: 'References to parameters lead to parameters',
  why: 'A reference that leads nowhere, or to another reference, makes the platform refuse the definition.',
  source: 'Swagger validator rules (ParameterReferenceNotFound, ParameterReferenceNotValid, ParameterRefLoopNotAllowed)',
  only: { operation: ['parameters'], 'path-item': ['parameters'] },
  check: {
    operation: (target, report, context) => checkReferences(target.node, report, context),
    'path-item': (target, report, context) => checkReferences(target.node, report, context),
  },
};
