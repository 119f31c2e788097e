import { isObject, member, objectOf } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { withKey, withoutKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';

export const responseDefaultNoSchema: Rule = {
  id: 'response-default-no-schema',
  aliases: ['DefaultResponseHasSchema'],
  severity: 'error',
  severityIn: ({ publisherKind, state }) => (publisherKind === 'private' ? 'info' : state === 'new' ? 'error' : 'warning'),
  phase: 'content',
  title: 'The default response has no schema',
  why: 'Designers take the schema of default for outputs that come back on errors only. The validator refuses it in new connectors; published ones still have it.',
  source: 'Certification policy 5000.2.4.2 (SV DefaultResponseHasSchema)',
  only: { response: ['schema'] },
  check: {
    response(target, report) {
      if (target.status !== 'default' || target.owner !== 'operation' || target.node['schema'] === undefined) return;
      report({ key: 'schema', message: 'The default response has a schema. Move it to the response for success, or remove it.' });
    },
  },
  fix: {
    label: 'Move the schema to 200, or remove it',
    safe: false,
    local: true,
    apply: (connector, { at }) =>
      editAt(connector, parentOf(parentOf(at)), (responses) => {
        const response = objectOf(responses, 'default');
        const schema = member(response, 'schema');
        if (!isObject(responses) || !response || schema === undefined) return responses;
        const without = withKey(responses, 'default', withoutKey(response, 'schema'));
        // An empty schema says nothing of the response for success either.
        if (isObject(schema) && Object.keys(schema).length === 0) return without;
        const success = objectOf(responses, '200');
        if (success && !Object.hasOwn(success, 'schema') && !Object.hasOwn(success, '$ref')) return withKey(without, '200', withKey(success, 'schema', schema));
        const hasSuccess = Object.keys(responses).some((status) => status.startsWith('2'));
        return hasSuccess ? without : withKey(without, '200', { description: 'OK', schema });
      }),
  },
};
