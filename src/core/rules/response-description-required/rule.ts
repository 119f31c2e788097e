import { lastKeyOf, parentOf } from '../../base/pointer';
import { setAt } from '../../connector/connector';
import { textOfStatus } from '../../connector/status-texts';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { quote } from '../shared/quote';

export const responseDescriptionRequired: Rule = {
  id: 'response-description-required',
  aliases: ['jsd-response-description'],
  severity: 'error',
  phase: 'functionality',
  title: 'Every response has a description',
  why: 'OpenAPI requires it, and the schema of API definitions refuses a response without one.',
  source: 'Schema of API definitions; OpenAPI 2.0',
  when: { response: { description: (description) => typeof description !== 'string' } },
  check: {
    response(target, report) {
      if (target.node['$ref'] !== undefined) return;
      const description = target.node['description'];
      if (typeof description === 'string') return;
      const message = `The response ${quote(target.status)} has no description. Write ${quote(textOfStatus(target.status))} or what it means.`;
      if (description === undefined) report({ missing: 'description', message });
      else report({ key: 'description', message });
    },
  },
  fix: {
    label: 'Describe it by its status',
    safe: true,
    local: true,
    apply(connector, { at, missing }) {
      const status = lastKeyOf(missing === undefined ? parentOf(at) : at) ?? '';
      return missing === undefined ? setAt(connector, at, textOfStatus(status)) : insertMember(connector, at, 'description', textOfStatus(status), []);
    },
  },
};
