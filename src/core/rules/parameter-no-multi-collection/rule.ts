import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const parameterNoMultiCollection: Rule = {
  id: 'parameter-no-multi-collection',
  aliases: ['CollectionFormatValueNotSupported', 'jsd-collection-format'],
  severity: 'error',
  phase: 'functionality',
  title: 'Lists are not sent as repeated parameters',
  why: 'The platform does not support collectionFormat multi; lists are sent with commas.',
  source: 'Swagger validator rules (CollectionFormatValueNotSupported)',
  only: { parameter: ['collectionFormat'] },
  check: {
    parameter(target, report) {
      if (target.node['collectionFormat'] === 'multi') report({ key: 'collectionFormat', message: `The list ${quote(target.name)} is to be sent as repeated parameters, which is not supported. Use csv if the service understands it.` });
    },
  },
  fix: {
    label: 'Use csv',
    safe: false,
    local: true,
    apply: (connector, { at }) => setAt(connector, at, 'csv'),
  },
};
