import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

export const descriptionStatesPurpose: Rule = {
  id: 'description-states-purpose',
  severity: 'info',
  phase: 'content',
  title: 'The description says more than the title',
  why: 'People choose a connector by what the description says that it does for them.',
  source: 'Submit for certification, step 3',
  check: {
    definition(target, report) {
      const info = objectOf(target.node, 'info');
      const title = textOf(info, 'title');
      const description = textOf(info, 'description');
      if (title === undefined || description === undefined || description.length > title.length + 20) return;
      if (letters(title) === '' || letters(title) !== letters(description)) return;
      report({ key: ['info', 'description'], related: ['/definition/info/title'], message: 'The description repeats the title. Say what the connector does and for whom.' });
    },
  },
};
