import { arrayOf, objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote, quoteValue } from '../shared/quote';
import { isTrue, parametersOf, visibilityOf } from '../shared/webhooks';

export const pollingInternalParameters: Rule = {
  id: 'polling-internal-parameters',
  severity: 'warning',
  phase: 'functionality',
  title: 'Parameters that hold the state of a trigger are internal and required',
  why: 'The platform fills them in from the last poll; makers must not, and optional ones are not sent.',
  source: 'Create a polling trigger',
  check: {
    policy(target, report, context) {
      if (textOf(target.node, 'templateId')?.toLowerCase() !== 'pollingtrigger') return;
      const parameters = objectOf(target.node, 'parameters');
      const config = objectOf(parameters, 'x-ms-apimTemplateParameter.triggerConfig');
      if (!config) return;
      for (const id of arrayOf(parameters, 'x-ms-apimTemplate-operationName') ?? []) {
        const operation = typeof id === 'string' ? context.operationsById(id)[0] : undefined;
        if (!operation) continue;
        for (const name of Object.keys(config)) {
          const parameter = parametersOf(operation, context).find((node) => node['name'] === name && node['in'] === 'query');
          if (!parameter || (visibilityOf(parameter) === 'internal' && isTrue(parameter, 'required'))) continue;
          report({ key: ['parameters', 'x-ms-apimTemplateParameter.triggerConfig', name], related: [operation.at], message: `The parameter ${quote(name)} of ${quoteValue(id)} holds the state of the trigger. Make it internal and required.` });
        }
      }
    },
  },
};
