import { textOf, type JsonObject } from '../../base/json';
import { abbreviationOf } from '../../base/words';
import { editAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { abbreviation, label } from '../shared/text-marks';

const slip = /(?:^|[\s(])(Id|Ids|Url|Urls|Uri|Api|Json|Xml|Html|Http|Https|Pdf|Csv|Sms|Sql|Uuid|Guid)(?=$|[\s),.:;])/;

const mayHaveSlip = label(abbreviation);

function reportSlip(node: JsonObject, key: string, report: Report): void {
  const text = textOf(node, key);
  const found = text === undefined ? undefined : slip.exec(text)?.[1];
  if (found === undefined) return;
  report({ key, message: `“${found}” is an abbreviation. Write “${abbreviationOf(found) ?? found.toUpperCase()}”.` });
}

const allSlips = new RegExp(slip.source, 'g');

export const textAbbreviationsUpperCase: Rule = {
  id: 'text-abbreviations-upper-case',
  severity: 'info',
  phase: 'content',
  title: 'Abbreviations are written in capitals',
  why: 'ID and URL are words that makers look for; “Id” and “Url” look like code.',
  source: 'Submit for certification',
  only: { operation: { summary: mayHaveSlip }, parameter: { 'x-ms-summary': mayHaveSlip }, schema: { 'x-ms-summary': mayHaveSlip, title: mayHaveSlip } },
  check: {
    operation: (target, report) => reportSlip(target.node, 'summary', report),
    parameter: (target, report) => reportSlip(target.node, 'x-ms-summary', report),
    schema(target, report) {
      reportSlip(target.node, 'x-ms-summary', report);
      reportSlip(target.node, 'title', report);
    },
  },
  fix: {
    label: 'Write it in capitals',
    safe: true,
    local: true,
    apply: (connector, { at }) =>
      editAt(connector, at, (text) =>
        typeof text === 'string' ? text.replaceAll(allSlips, (match, word: string) => match.slice(0, match.length - word.length) + (abbreviationOf(word) ?? word.toUpperCase())) : text,
      ),
  },
};
