import { textOf } from '../../base/json';
import { defaultBrandColor } from '../../connector/default-properties';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const white = '#ffffff';

export const brandColorNotDefault: Rule = {
  id: 'brand-color-not-default',
  aliases: ['5000.2.1.1'],
  severity: 'error',
  severityIn: ({ publisherKind, state }) => (publisherKind === 'private' ? 'info' : state === 'new' ? 'error' : 'warning'),
  phase: 'package',
  title: 'The brand colour is neither the default nor white',
  why: 'Certification refuses the wizard’s own blue and white, because both say nothing of the brand.',
  source: 'Pull-request template; submit for certification (policy 5000.2.1.1)',
  check: {
    properties(target, report) {
      const colour = textOf(target.inner, 'iconBrandColor')?.trim().toLowerCase();
      if (colour !== defaultBrandColor && colour !== white) return;
      report({ key: ['properties', 'iconBrandColor'], message: `${quote(colour)} is ${colour === white ? 'white' : 'the wizard’s default'}, which certification refuses. Choose the colour of your brand.` });
    },
  },
};
