import type { Json, JsonObject } from '../../base/json';
import type { Report, Rule, RuleContext } from '../rule';
import { removeIt } from '../shared/fixes';
import { fieldDescription, operationDescription, schemaDescription, undescribed } from '../shared/prose-marks';
import { hintWhenPrivate, reviewed } from '../shared/publisher-severity';
import { isFilledIn } from '../shared/scopes';
import { label, lacking } from '../shared/text-marks';

const keys = ['description', 'x-ms-summary', 'format', 'x-ms-visibility'] as const;

function reportEmpty(node: JsonObject, report: Report, context: RuleContext, spared: (key: string) => boolean): void {
  for (const key of keys) {
    if (node[key] !== '' || spared(key)) continue;
    // An empty visibility is what the wizard writes for none: harmless, if untidy.
    if (key === 'x-ms-visibility') report({ key, severity: 'info', message: 'The visibility is empty, which means none. Remove it.' });
    else report({ key, severity: reviewed('warning', context.situation), message: `The ${key} is empty. Fill it in or remove it.` });
  }
}

const isNothing = (value: Json | undefined): boolean => value === '';
const isEmpty = { 'x-ms-summary': label(lacking), format: isNothing, 'x-ms-visibility': isNothing };
const never = (): boolean => false;

export const noEmptyDescription: Rule = {
  id: 'no-empty-description',
  aliases: ['RequiredValueEmpty'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'No description, summary, format or visibility is empty',
  why: 'Empty members say nothing and make the validator complain; reviewers ask to remove them.',
  source: 'Submit for certification (SV RequiredValueEmpty)',
  only: { operation: { ...isEmpty, description: operationDescription(undescribed) }, parameter: { ...isEmpty, description: fieldDescription(undescribed) }, schema: { ...isEmpty, description: schemaDescription(undescribed) } },
  check: {
    operation: (target, report, context) => reportEmpty(target.node, report, context, (key) => key === 'description' && !target.isInternal),
    parameter: (target, report, context) => reportEmpty(target.node, report, context, (key) => (key === 'description' || key === 'x-ms-summary') && isFilledIn(target)),
    schema: (target, report, context) => reportEmpty(target.node, report, context, never),
  },
  fix: removeIt,
};
