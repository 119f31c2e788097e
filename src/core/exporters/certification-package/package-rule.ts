import type { Rule } from '../../rules/rule';

/** The criterion that a finished package is checked against as a whole, by `checkPackage`. Source: certification rules, B12 and part D. */
export const packageRule = {
  id: 'package-layout',
  aliases: ['package-outer-root', 'package-inner-root', 'package-assets', 'package-solution-manifest', 'package-connector-solution', 'package-flow-solution', 'package-plugin-solution'],
  severity: 'error',
  phase: 'package',
  title: 'A package is laid out as Microsoft’s package script wants it',
  why: 'The script opens the package level by level and refuses it at the first thing that is missing or too many, in some cases without saying why.',
  source: 'ConnectorPackageValidator.ps1 (policies 5000.1.1.5 to 5000.1.1.17)',
} as const satisfies Pick<Rule, 'id' | 'aliases' | 'severity' | 'phase' | 'title' | 'why' | 'source'>;
