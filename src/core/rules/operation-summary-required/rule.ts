import { textOf } from '../../base/json';
import { keysOf, parentOf } from '../../base/pointer';
import { setAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { summaryFor } from '../shared/operation-names';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { label, lacking } from '../shared/text-marks';

export const operationSummaryRequired: Rule = {
  id: 'operation-summary-required',
  aliases: ['RequiredPropertyMissing', 'seed-operation-summary'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Every operation has a summary',
  why: 'The summary is the name of the action or trigger in every designer; without it makers see the operation ID. Internal operations, which nobody sees, are passed over.',
  source: 'Microsoft certification criteria 2017; Submit for certification (SV RequiredPropertyMissing)',
  when: { operation: { summary: label(lacking) } },
  check: {
    operation(target, report) {
      if (target.isInternal) return;
      const summary = target.node['summary'];
      if (typeof summary === 'string' && summary.trim() !== '') return;
      const better = summaryFor(target.path, target.method, textOf(target.node, 'operationId'));
      const message = `${target.method.toUpperCase()} ${quote(target.path)} has no summary. Name it in a few words, such as ${quote(better)}.`;
      if (summary === undefined) report({ missing: 'summary', message });
      else report({ key: 'summary', message });
    },
  },
  fix: {
    label: 'Make a summary from the operation ID',
    safe: false,
    local: true,
    apply(connector, { at, missing }) {
      const place = missing === undefined ? parentOf(at) : at;
      const [, , path, method] = keysOf(place);
      if (path === undefined || method === undefined) return connector;
      const summary = summaryFor(path, method, textOf(valueAt(connector, place), 'operationId'));
      return missing === undefined ? setAt(connector, at, summary) : insertMember(connector, place, 'summary', summary, ['tags']);
    },
  },
};
