import { textOf, type Json } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { setAt } from '../../connector/connector';
import { textOfStatus } from '../../connector/status-texts';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const empty = /^\s*(?:default|\d{3}|default response|response)?\s*$/i;

/** A shared response has a name of any kind in its place, which says no text. */
const isStatus = (status: string): boolean => /^(?:default|[1-5]\d\d)$/.test(status);

const isEmpty = (description: Json | undefined): boolean => typeof description === 'string' && description.length <= 20 && empty.test(description);

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
      const fault = description.trim() === '' ? `The description of the response ${quote(target.status)} is empty.` : `The description ${quote(description)} does not say what the response ${quote(target.status)} means.`;
      const fixable = isStatus(target.status);
      report({ key: 'description', fixable, message: `${fault} Write ${fixable ? `${quote(textOfStatus(target.status))} or more` : 'what it tells the caller, such as “OK” or “Not Found”'}.` });
    },
  },
  fix: {
    label: 'Describe it by its status',
    safe: true,
    local: true,
    apply: (connector, { at }) => setAt(connector, at, textOfStatus(lastKeyOf(parentOf(at)) ?? '')),
  },
};
