import { member, objectOf, textOf } from '../../base/json';
import { parentOf, type Pointer } from '../../base/pointer';
import { setAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const secretName = /^(?:token:)?(?:password|passwd|pwd|api_?key|secret|client_?secret|secret_?key|private_?key|access_?token|auth_?token)$/i;

export const connectionParameterSecretType: Rule = {
  id: 'connection-parameter-secret-type',
  severity: 'error',
  phase: 'functionality',
  title: 'Passwords and keys are kept as secrets',
  why: 'A securestring is stored encrypted and never shown; a plain text is neither.',
  source: 'Connection parameters; connector template',
  check: {
    'connection-parameter'(target, report) {
      if (!secretName.test(target.name)) return;
      const { node } = target;
      if (textOf(node, 'type') === 'string') {
        report({
          key: 'type',
          ...(target.name.startsWith('token:') ? { severity: 'warning' } : {}),
          message: `${quote(target.name)} is a secret, but its type is string. Use securestring.`,
        });
        return;
      }
      if (textOf(node, 'type') !== 'securestring') return;
      const constraints = objectOf(objectOf(node, 'uiDefinition'), 'constraints');
      if (member(constraints, 'clearText') !== true) return;
      report({ key: ['uiDefinition', 'constraints', 'clearText'], severity: 'warning', message: `${quote(target.name)} is a secret, but the dialog shows what is typed. Set clearText to false.` });
    },
  },
  fix: {
    label: 'Keep it as a secret',
    safe: false,
    apply(connector, { at }) {
      if (!at.endsWith('/type')) return setAt(connector, at, false);
      // The type alone would bring out that what is typed is shown.
      const shown: Pointer = `${parentOf(at)}/uiDefinition/constraints/clearText`;
      const kept = setAt(connector, at, 'securestring');
      return valueAt(kept, shown) === true ? setAt(kept, shown, false) : kept;
    },
  },
};
