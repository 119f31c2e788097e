import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const pathUniqueCaseInsensitive: Rule = {
  id: 'path-unique-case-insensitive',
  aliases: ['PathRedefined'],
  severity: 'error',
  phase: 'functionality',
  title: 'Paths differ in more than capital letters',
  why: 'The platform compares paths without case; of two equal ones only one can be called.',
  source: 'Swagger validator rules (PathRedefined)',
  check: {
    'path-item'(target, report, context) {
      const others = context.duplicates();
      if (others.length > 0) report({ related: others, message: `The path ${quote(target.path)} is there twice but for capital letters. Put their operations into one.` });
    },
  },
  index: {
    'path-item'(target, add) {
      add(target.path.toLowerCase());
    },
  },
};
