import { textOf, type JsonObject } from '../../base/json';
import type { Severity } from '../finding';
import type { Report, Rule } from '../rule';
import { foreignLetterIn } from '../shared/foreign-letters';
import { beyondAscii, fieldDescription, operationDescription, schemaDescription } from '../shared/prose-marks';
import { hintWhenPrivate, reviewed } from '../shared/publisher-severity';
import { foreign, label } from '../shared/text-marks';

function reportForeign(node: JsonObject, keys: readonly string[], report: Report, severity?: Severity): void {
  for (const key of keys) {
    const text = textOf(node, key);
    const letter = text === undefined ? undefined : foreignLetterIn(text);
    if (letter !== undefined) report({ key, ...(severity && { severity }), message: `The ${key} contains the letter “${letter}” of another script. Write it in English.` });
  }
}

const labels = { 'x-ms-summary': label(foreign), title: label(foreign) };
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
  only: { operation: { summary: label(foreign), description: operationDescription(beyondAscii) }, parameter: { ...labels, description: fieldDescription(beyondAscii) }, schema: { ...labels, description: schemaDescription(beyondAscii) } },
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
