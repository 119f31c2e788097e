import { isObject } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { editAt } from '../../connector/connector';
import { withOneBody } from '../../connector/one-body';
import type { Rule } from '../rule';
import type { SeenParameter } from '../targets';
import { inBody, inFormData, sentPlacesOf } from '../shared/sent-places';

const isBody = ({ node }: SeenParameter): boolean => node['in'] === 'body';

export const parameterSingleBody: Rule = {
  id: 'parameter-single-body',
  aliases: [
    'OperationParametersContainMultipleBodyParameters',
    'PathParametersContainMultipleBodyParameters',
    'ParameterListContainsFormDataAndBody',
  ],
  severity: 'error',
  phase: 'functionality',
  title: 'An operation has one body, or form data, not both',
  why: 'A request has one body; the validator refuses two, and a body beside form data.',
  source: 'Swagger validator rules (OperationParametersContainMultipleBodyParameters, ParameterListContainsFormDataAndBody)',
  check: {
    operation(target, report) {
      const places = sentPlacesOf(target);
      if ((places & inBody) === 0) return;
      const bodies = target.parameters().filter(isBody);
      if (bodies.length === 1 && (places & inFormData) === 0) return;
      const key = Object.hasOwn(target.node, 'parameters') ? 'parameters' : [];
      const related = bodies.map(({ at }) => at);
      if (bodies.length > 1) report({ key, related, fixable: false, message: `There are ${bodies.length} body parameters. Put their contents into one.` });
      if ((places & inFormData) !== 0) {
        report({ key, related, fixable: withOneBody(target.node, {}) !== undefined, message: 'There is a body and form data as well. Keep one of them.' });
      }
    },
  },
  fix: {
    label: 'Keep what the operation’s media types ask for',
    safe: false,
    apply: (connector, { at }) =>
      editAt(connector, parentOf(at), (node) => (isObject(node) ? (withOneBody(node, connector.definition)?.operation ?? node) : node)),
  },
};
