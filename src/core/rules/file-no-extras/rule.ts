import type { Rule } from '../rule';
import { isHarmlessExtra } from '../shared/harmless-extra';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const fileNoExtras: Rule = {
  id: 'file-no-extras',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The folder holds the files of the connector alone',
  why: 'Reviewers send back folders with pictures, nested folders or archives.',
  source: 'Submit for certification; review of pull requests 3492 and 3936',
  check: {
    package(target, report) {
      const names = target.extras.filter((file) => !isHarmlessExtra(file)).map(({ name }) => name);
      const [first] = names;
      if (first === undefined) return;
      const others = names.length === 1 ? '' : ` and ${names.length - 1} more`;
      report({ key: 'extras', message: `The folder holds ${quote(first)}${others}, which ${names.length === 1 ? 'is' : 'are'} no part of a connector. Leave ${names.length === 1 ? 'it' : 'them'} out of the submission.` });
    },
  },
  fix: {
    label: 'Leave out what is no part of it',
    safe: false,
    apply: (connector) => ({ ...connector, extras: connector.extras.filter(isHarmlessExtra) }),
  },
};
