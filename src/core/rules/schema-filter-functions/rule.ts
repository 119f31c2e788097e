import { arrayOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const schemaFilterFunctions: Rule = {
  id: 'schema-filter-functions',
  aliases: [
    'FilterFunctionsPropertyEmpty',
    'FilterFunctionsPropertyHasDuplicates',
    'FilterFunctionsPropertyInInputSchema',
    'FilterFunctionsPropertyInvalidValue',
  ],
  severity: 'error',
  phase: 'functionality',
  title: 'Filter functions are listed once, in responses',
  why: 'They tell Power Apps what it may leave to the service; the validator refuses empty lists, repetitions and their use in inputs.',
  source: 'Swagger validator rules (FilterFunctionsPropertyEmpty and three more)',
  only: { schema: ['x-ms-capabilities'] },
  check: {
    schema(target, report) {
      const capabilities = target.node['x-ms-capabilities'];
      if (capabilities === undefined) return;
      const functions = arrayOf(capabilities, 'filterFunctions');
      if (!functions) return;
      const key = ['x-ms-capabilities', 'filterFunctions'];
      if (functions.length === 0) report({ key, message: 'The list of filter functions is empty. Remove it.' });
      if (target.where === 'request') report({ key, message: 'Filter functions belong into responses. Remove the list here.' });
      functions.forEach((name, index) => {
        if (typeof name !== 'string') report({ key: [...key, index], message: 'A filter function is named by a text. Correct or remove it.' });
        else if (functions.indexOf(name) < index) report({ key: [...key, index], message: `The filter function ${quote(name)} is there twice. Remove one.` });
      });
    },
  },
};
