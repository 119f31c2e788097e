import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const limit = 1_048_576;

export const scriptMax1mb: Rule = {
  id: 'script-max-1mb',
  severity: 'error',
  phase: 'functionality',
  title: 'The script is a C# file of at most 1 MB',
  why: 'The platform refuses larger ones and other kinds.',
  source: 'Write code in a custom connector',
  check: {
    package(target, report) {
      const { script } = target;
      if (!script) return;
      const bytes = 3 * script.text.length <= limit ? 0 : new TextEncoder().encode(script.text).length;
      if (bytes > limit) report({ key: 'script', message: `The script has ${(bytes / limit).toFixed(1)} MB. Shorten it to 1 MB or less.` });
      if (!/\.csx?$/i.test(script.name)) report({ key: 'script', message: `The script is called ${quote(script.name)}. Call it script.csx.` });
    },
  },
};
