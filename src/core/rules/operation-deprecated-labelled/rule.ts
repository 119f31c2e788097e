import { textOf } from '../../base/json';
import { lastKeyOf } from '../../base/pointer';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';

const label = /deprecated/i;
const keys = ['summary', 'description'] as const;

export const operationDeprecatedLabelled: Rule = {
  id: 'operation-deprecated-labelled',
  severity: 'info',
  phase: 'content',
  title: 'Deprecated operations carry “(deprecated)” in summary and description',
  why: 'Makers who still use the operation see in the designer that it goes away.',
  source: 'How to deprecate an operation; operational versioning',
  only: { operation: ['deprecated'] },
  check: {
    operation(target, report) {
      if (!target.isDeprecated) return;
      for (const key of keys) {
        const text = textOf(target.node, key);
        if (text !== undefined && text !== '' && !label.test(text)) report({ key, message: `The operation is deprecated, but its ${key} does not say so. Add “(deprecated)”.` });
      }
    },
  },
  fix: {
    label: 'Add “(deprecated)”',
    safe: false,
    local: true,
    apply: (connector, { at }) =>
      editAt(connector, at, (text) => {
        if (typeof text !== 'string') return text;
        const end = lastKeyOf(at) === 'description' ? (/[.!?]$/.exec(text.trimEnd())?.[0] ?? '') : '';
        return `${text.trimEnd().slice(0, text.trimEnd().length - end.length)} (deprecated)${end}`;
      }),
  },
};
