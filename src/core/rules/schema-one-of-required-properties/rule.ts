import type { JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { callsOfTarget } from '../shared/dynamic-targets';
import { quoteValue } from '../shared/quote';

const choices = ['operationId', 'builtInOperation', 'capability'] as const;

/** The only values of the two that stand instead of an operation. */
const known = { builtInOperation: 'AadGraph.GetUsers', capability: 'file-picker' } as const;

const isPlain = (call: JsonObject): boolean => call['operationId'] !== undefined && call['builtInOperation'] === undefined && call['capability'] === undefined;

function reportChoice(calls: readonly DynamicCall[], report: Report): void {
  for (const { extension, keys, call } of calls) {
    if (isPlain(call)) continue;
    const given = extension === 'x-ms-dynamic-values' ? choices.filter((key) => call[key] !== undefined) : call['operationId'] === undefined ? [] : ['operationId'];
    if (given.length === 0) report({ key: keys, missing: 'operationId', message: `${extension} does not say which operation to call. Add its operationId.` });
    else if (given.length > 1) report({ key: keys, severity: 'warning', message: `${extension} names ${given.join(' and ')}. Keep one of them.` });
    else {
      for (const key of ['builtInOperation', 'capability'] as const) {
        const value = call[key];
        if (given[0] === key && value !== known[key]) report({ key: [...keys, key], severity: 'warning', message: `The ${key === 'capability' ? 'capability' : 'built-in operation'} ${quoteValue(value)} is not known. Write ${known[key]}, or name an operation.` });
      }
    }
  }
}

export const schemaOneOfRequiredProperties: Rule = {
  id: 'schema-one-of-required-properties',
  aliases: ['OneOfPropertiesRequired', 'jsd-dynamic-values'],
  severity: 'error',
  phase: 'functionality',
  title: 'Dynamic values name an operation, a built-in one or the file picker',
  why: 'Without one of operationId, builtInOperation and capability there is nothing to call; with two it is not clear which.',
  source: 'Swagger validator rules (OneOfPropertiesRequired); schema of API definitions',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report) => reportChoice(callsOfTarget(target.node, 'parameter'), report),
    schema: (target, report) => reportChoice(callsOfTarget(target.node, 'schema'), report),
  },
};
