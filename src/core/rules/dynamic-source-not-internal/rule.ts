import type { Report, Rule, RuleContext } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { argumentsOf, callsOfTarget, sourceOf } from '../shared/dynamic-targets';
import { quote } from '../shared/quote';
import { visibilityOf } from '../shared/webhooks';
import type { OperationTarget } from '../targets';

function reportInternal(calls: readonly DynamicCall[], operation: OperationTarget | undefined, report: Report, context: RuleContext): void {
  if (!operation) return;
  for (const call of calls) {
    for (const { name, source } of argumentsOf(call)) {
      const found = source === undefined ? undefined : sourceOf(operation, call, source, context);
      if (source === undefined || found === undefined || found === 'unknown' || visibilityOf(found.node) !== 'internal') continue;
      const severity = found.node['default'] === undefined ? 'error' : 'warning';
      report({ key: [...call.keys, 'parameters', name], severity, message: `${quote(source)} is internal, so that makers never fill it in. Give a fixed value instead.` });
    }
  }
}

export const dynamicSourceNotInternal: Rule = {
  id: 'dynamic-source-not-internal',
  aliases: ['SourcePropertyInternal'],
  severity: 'error',
  phase: 'functionality',
  title: 'Dynamic calls take no value from an internal parameter',
  why: 'Nobody fills in an internal parameter, so that there is nothing to take; give its value instead.',
  source: 'OpenAPI extensions (SV SourcePropertyInternal)',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report, context) => reportInternal(callsOfTarget(target.node, 'parameter'), target.operation, report, context),
    schema: (target, report, context) => reportInternal(callsOfTarget(target.node, 'schema'), target.operation, report, context),
  },
};
