// `npm run cli -- …`: builds the command line when it is missing or older than its sources, then runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { installPackages } from './prepare.mjs';

const program = 'dist/cli/connector-wizard.js';

const newest = () =>
  Math.max(...['src/core', 'src/cli'].flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => statSync(`${folder}/${name}`).mtimeMs)));

installPackages();
if (!existsSync(program) || statSync(program).mtimeMs < newest()) {
  const { status, stderr } = spawnSync('npx', ['vite', 'build', '--configLoader', 'runner', '--mode', 'cli', '--logLevel', 'error'], { stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exit(2);
  }
}
process.exit(spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2);
