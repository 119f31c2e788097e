// `npm run docs`: writes docs/rules.md from the rules.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules-page.mjs';

const { status, stdout } = spawnSync(process.execPath, ['scripts/cli.mjs', 'rules', '--format', 'json'], { encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
writeFileSync('docs/rules.md', rulesPage(JSON.parse(stdout)));
