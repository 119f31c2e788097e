// Finds a Chromium for the end-to-end tests: one on the machine, else Playwright's own, else the system's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const known = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const found = () => known.find((path) => path && existsSync(path));

const attempt = (command, args) => spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** The path of a Chromium, or `''` for the one that Playwright brings. Ends the process when there is none to be had. */
export function findBrowser() {
  const present = found();
  if (present) return present;
  console.log('No Chromium found; trying Playwright’s own.');
  if (attempt('npx', ['playwright', 'install', 'chromium'])) return '';
  console.log('That did not work; trying the system’s package.');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const aptGet = (...args) => attempt([...asRoot, 'apt-get'][0], [...asRoot, 'apt-get', ...args].slice(1));
  if (process.platform === 'linux' && aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium')) {
    const installed = found();
    if (installed) return installed;
  }
  console.error('No Chromium could be installed. Install one, or set CHROMIUM_PATH to it, and run again.');
  process.exit(1);
}
