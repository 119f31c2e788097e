import { textOf } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { titleCaseOf } from '../../base/words';
import { setAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { isFilledIn } from '../shared/scopes';
import { label, lacking } from '../shared/text-marks';

export const parameterSummaryRequired: Rule = {
  id: 'parameter-summary-required',
  aliases: ['RequiredPropertyMissing', 'seed-parameter-summary'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Every visible parameter has a summary',
  why: 'x-ms-summary is the label of the field in the designer. Parameters that nobody sees and the body itself are passed over.',
  source: 'Microsoft certification criteria 2017; string guidance (SV RequiredPropertyMissing)',
  when: { parameter: { 'x-ms-summary': label(lacking) } },
  check: {
    parameter(target, report) {
      if (!isFilledIn(target)) return;
      const summary = target.node['x-ms-summary'];
      if (typeof summary === 'string' && summary.trim() !== '') return;
      const better = titleCaseOf(target.name);
      const message = `The parameter ${quote(target.name)} has no label. Add an x-ms-summary${better === '' ? '' : ` such as ${quote(better)}`}.`;
      if (summary === undefined) report({ missing: 'x-ms-summary', fixable: better !== '', message });
      else report({ key: 'x-ms-summary', fixable: better !== '', message });
    },
  },
  fix: {
    label: 'Make a label from the name',
    safe: true,
    local: true,
    apply(connector, { at, missing }) {
      const place = missing === undefined ? parentOf(at) : at;
      const better = titleCaseOf(textOf(valueAt(connector, place), 'name') ?? '').slice(0, 80).trimEnd();
      if (better === '') return connector;
      return missing === undefined ? setAt(connector, at, better) : insertMember(connector, place, 'x-ms-summary', better, ['name', 'in', 'required', 'type']);
    },
  },
};
