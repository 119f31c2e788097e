import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { beyondAscii, operationDescription } from '../shared/prose-marks';
import { foreignCharacterIn } from '../shared/texts';

export const operationDescriptionAscii: Rule = {
  id: 'operation-description-ascii',
  aliases: ['text-ascii'],
  severity: 'info',
  phase: 'content',
  title: 'Operation descriptions have ASCII characters only',
  why: 'Some reviewers object to emoji and typographic characters, which do not survive every step of the deployment.',
  source: 'Practice of certified publishers',
  when: { operation: { description: operationDescription(beyondAscii) } },
  check: {
    operation(target, report) {
      const description = textOf(target.node, 'description');
      const found = description && foreignCharacterIn(description);
      if (found) report({ key: 'description', message: `The description contains ${found}. Write a plain one, which is safer.` });
    },
  },
};
