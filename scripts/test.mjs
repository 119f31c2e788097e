// `npm test`: installs what is missing, the browser too, then types, lint, layers, unit, build, size, end to end.
import { findBrowser } from './browser.mjs';
import { installPackages, run } from './prepare.mjs';

const step = (title, ...command) => {
  console.log(`\n── ${title}`);
  run(command[0], command.slice(1));
};

installPackages();
step('types, lint, layers', 'npm', 'run', '--silent', 'check');
step('unit tests', 'npm', 'run', '--silent', 'test:unit');
step('build', 'npm', 'run', '--silent', 'build');
step('size', 'npm', 'run', '--silent', 'check:size');
process.env.CHROMIUM_PATH = findBrowser();
step('end to end', 'npx', 'playwright', 'test');
