import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleCatalogue } from '../src/core/rules/catalogue';
import { rulesPage } from './rules-page.mjs';

it('docs/rules.md says what the rules say: run `npm run docs` after a change', () => {
  const rules = ruleCatalogue.map(({ id, aliases = [], severity, phase, title, why, source, fix }) => ({ id, aliases, severity, phase, title, why, source, fixable: fix !== undefined }));
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage(rules));
});
