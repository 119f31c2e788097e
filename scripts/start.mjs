// `npm start`: installs what is missing, builds, and serves the wizard with its relay.
import { installPackages, run } from './prepare.mjs';

const port = process.env.PORT ?? '4173';
if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
  console.error(`PORT is “${port}”; it must be a number up to 65535.`);
  process.exit(2);
}
installPackages();
run('npx', ['vite', 'build', '--configLoader', 'runner', '--logLevel', 'warn']);
console.log(`\nConnector Wizard: http://localhost:${port}\n`);
run('npx', ['vite', 'preview', '--configLoader', 'runner', '--port', port, '--strictPort', '--logLevel', 'error']);
