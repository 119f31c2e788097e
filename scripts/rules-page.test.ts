import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listedRules } from '../src/cli/listed-rules';
import { rulesPage } from './rules-page.mjs';

it('docs/rules.md says what the rules say: run `npm run docs` after a change', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage(listedRules));
});
