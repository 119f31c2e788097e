import type { JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';
import { quoteValue } from '../shared/quote';

function reportKind(node: JsonObject, report: Report): void {
  const kind = node['x-ms-media-kind'];
  if (kind !== undefined && kind !== 'image' && kind !== 'audio') report({ key: 'x-ms-media-kind', message: `The media kind ${quoteValue(kind)} is neither image nor audio. Choose one of them or remove it.` });
}

export const jsdMediaKind: Rule = {
  id: 'jsd-media-kind',
  severity: 'warning',
  phase: 'functionality',
  title: 'A media kind is image or audio',
  why: 'Power Apps knows these two kinds of binary content.',
  source: 'Schema of API definitions',
  only: { parameter: ['x-ms-media-kind'], schema: ['x-ms-media-kind'] },
  check: {
    parameter: (target, report) => reportKind(target.node, report),
    schema: (target, report) => reportKind(target.node, report),
  },
};
