// Fails when the built page makes a browser load more than it may (P11, P12). Prints the exact bytes.
import { existsSync } from 'node:fs';
import { bytesOf, manifestIn, mostBytes, pageSizes, sizeFaults } from './page-size.mjs';

const folder = 'dist/page';
if (!existsSync(manifestIn(folder))) {
  console.error('There is no built page. Run npm run build first.');
  process.exit(2);
}
const sizes = pageSizes(folder);
const line = (title, names, most) => `${title.padEnd(28)}${bytesOf(sizes.files, names).toLocaleString('en-US').padStart(10)} bytes${most === undefined ? '' : ` of at most ${most.toLocaleString('en-US')}`}`;
console.log(line('first screen', sizes.first, mostBytes.first));
console.log(line('first screen and wizard', new Set([...sizes.first, ...sizes.wizard])));
console.log(line('everything, with Monaco', sizes.files.keys(), mostBytes.all));
for (const fault of sizeFaults(sizes)) {
  console.error(fault);
  process.exitCode = 1;
}
