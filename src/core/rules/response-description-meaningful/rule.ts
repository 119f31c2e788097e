import { textOf, type Json } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { setAt } from '../../connector/connector';
import { textOfStatus } from '../../connector/status-texts';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { onceForEachText } from '../shared/once-for-each-text';
import { quote } from '../shared/quote';

const empty = /^\s*(?:default|\d{3}|default response|response)?\s*$/i;
const longestEmpty = 20;

const isEmptyText = onceForEachText((text) => empty.test(text));
const isEmpty = (description: Json | undefined): boolean => typeof description === 'string' && description.length <= longestEmpty && isEmptyText(description);

/** What is said around the status. */
const faultOf = onceForEachText((description) =>
  description.trim() === '' ? { before: 'The description of the response', behind: 'is empty' } : { before: `The description ${quote(description)} does not say what the response`, behind: 'means' },
);

/** A shared response has a name of any kind in its place, which says no text. */
const isStatus = (status: string): boolean => /^(?:default|[1-5]\d\d)$/.test(status);

const wayOf = onceForEachText((status) => {
  const fixable = isStatus(status);
  return { name: quote(status), fixable, way: fixable ? `${quote(textOfStatus(status))} or more` : 'what it tells the caller, such as “OK” or “Not Found”' };
});

export const responseDescriptionMeaningful: Rule = {
  id: 'response-description-meaningful',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Response descriptions say what the response means',
  why: '“default” or the status code tells nobody anything; reviewers ask for OK, Created, Bad Request and the like.',
  source: 'Coding standards; review threads of the connector repository',
  when: { response: { description: isEmpty } },
  check: {
    response(target, report) {
      const description = textOf(target.node, 'description');
      if (description === undefined || !isEmpty(description)) return;
      const { before, behind } = faultOf(description);
      const { name, fixable, way } = wayOf(target.status);
      report({ key: 'description', fixable, message: `${before} ${name} ${behind}. Write ${way}.` });
    },
  },
  fix: {
    label: 'Describe it by its status',
    safe: true,
    local: true,
    apply: (connector, { at }) => setAt(connector, at, textOfStatus(lastKeyOf(parentOf(at)) ?? '')),
  },
};
