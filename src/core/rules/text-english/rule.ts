import { textOf, type JsonObject } from '../../base/json';
import type { Severity } from '../finding';
import type { Report, Rule, ValueTest } from '../rule';
import { foreignLetterIn } from '../shared/foreign-letters';
import { hintWhenPrivate, reviewed } from '../shared/publisher-severity';
import { foreign, hasMark } from '../shared/text-marks';

function reportForeign(node: JsonObject, keys: readonly string[], report: Report, severity?: Severity): void {
  for (const key of keys) {
    const text = textOf(node, key);
    const letter = text === undefined ? undefined : foreignLetterIn(text);
    if (letter !== undefined) report({ key, ...(severity && { severity }), message: `The ${key} contains the letter “${letter}” of another script. Write it in English.` });
  }
}

const beyondAscii = /[^\u0000-\u007f]/;
const isForeign: ValueTest = (value) => typeof value === 'string' && beyondAscii.test(value);
// Rules about labels ask for their marks anyway; nobody else looks through descriptions.
const isForeignLabel: ValueTest = (value) => typeof value === 'string' && hasMark(value, foreign) && beyondAscii.test(value);
const inField = { 'x-ms-summary': isForeignLabel, title: isForeignLabel, description: isForeign };
const operationKeys = ['summary', 'description'] as const;
const fieldKeys = ['x-ms-summary', 'title', 'description'] as const;

export const textEnglish: Rule = {
  id: 'text-english',
  aliases: ['ValueMustBeInEnglish'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Texts of operations and parameters are in English',
  why: 'Certification takes connectors in English only; translations are made from it.',
  source: 'Submit for certification (SV ValueMustBeInEnglish)',
  only: { operation: { summary: isForeignLabel, description: isForeign }, parameter: inField, schema: inField },
  check: {
    operation(target, report) {
      if (!target.isInternal) reportForeign(target.node, operationKeys, report);
    },
    parameter(target, report) {
      if (target.usage.visible && !target.isInternal) reportForeign(target.node, fieldKeys, report);
    },
    schema(target, report, context) {
      // Descriptions of outputs name values in their own language, which passes.
      if (!target.usage.visible || target.isInternal) return;
      reportForeign(target.node, fieldKeys, report, reviewed('warning', context.situation));
    },
  },
};
