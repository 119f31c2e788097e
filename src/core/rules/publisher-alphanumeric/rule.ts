import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

/** A hyphen is let pass: it is part of many names. */
const other = /[^\p{L}\p{M}\p{N} -]/u;

export const publisherAlphanumeric: Rule = {
  id: 'publisher-alphanumeric',
  severity: 'info',
  severityIn: whenSubmitted('info'),
  phase: 'content',
  title: 'Publisher and owner are written with letters, digits and blanks',
  why: 'The documentation allows no other characters, though names with commas and dots pass.',
  source: 'Submit for certification, step 3a',
  check: {
    properties(target, report) {
      for (const key of ['publisher', 'stackOwner']) {
        const value = textOf(target.inner, key);
        const character = value === undefined ? undefined : other.exec(value)?.[0];
        if (character === undefined) continue;
        report({ key: ['properties', key], message: `${quote(value ?? '')} contains ${quote(character)}. The documentation asks for letters, digits and blanks; leave it out if you can.` });
      }
    },
  },
};
