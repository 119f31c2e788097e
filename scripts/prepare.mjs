// What every command needs first: the packages. Runs on a fresh clone, so it uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const oldest = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(`Connector Wizard needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs a program in the foreground; ends this process with its status when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the packages when they are missing or older than the lock file. */
export function installPackages() {
  const installed = 'node_modules/.package-lock.json';
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (!isCurrent) run('npm', ['ci', '--no-fund', '--no-audit']);
}
