import type { Rule } from '../rule';

export const definitionMax1mb: Rule = {
  id: 'definition-max-1mb',
  severity: 'error',
  phase: 'functionality',
  title: 'The definition is smaller than 1 MB',
  why: 'The platform refuses larger ones; a large API is split into several connectors.',
  source: 'Submit for certification, step 3d; custom connector FAQ',
  check: {
    package(target, report) {
      const tenths = target.size.tenthsOfMegabyte;
      if (tenths < 10) return;
      report({ key: 'definition', message: `The definition has at least ${(tenths / 10).toFixed(1)} MB. Split it into two connectors, or remove operations that nobody needs.` });
    },
  },
};
