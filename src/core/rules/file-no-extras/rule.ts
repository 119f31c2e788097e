import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

/** Microsoft’s command line keeps its arguments there; it is no part of the connector, but does no harm. */
const harmless = new Set(['settings.json', 'customproperties.json']);
const isHarmless = ({ name }: { readonly name: string }): boolean => harmless.has(name.toLowerCase());

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
      const names = target.extras.filter((file) => !isHarmless(file)).map(({ name }) => name);
      const [first] = names;
      if (first === undefined) return;
      const others = names.length === 1 ? '' : ` and ${names.length - 1} more`;
      report({ message: `The folder holds ${quote(first)}${others}, which ${names.length === 1 ? 'is' : 'are'} no part of a connector. Leave ${names.length === 1 ? 'it' : 'them'} out of the submission.` });
    },
  },
  fix: {
    label: 'Leave out what is no part of it',
    safe: false,
    apply: (connector) => ({ ...connector, extras: connector.extras.filter(isHarmless) }),
  },
};
