import { zipOf, type OddMember } from '../bytes';
import { madeFile } from '../pages/start-page';
import { expect, test } from '../wizard-test';

const definition = JSON.stringify({ swagger: '2.0', info: { title: 'Lighthouse', version: '1.0' }, host: 'api.lighthouse.example', paths: {} });
const file = 'apiDefinition.swagger.json';
const zeros = Buffer.alloc(45_000_000);
/** Five times 45 MB in 220 kB, as a solution would hold it. */
const bomb = zipOf(Array.from({ length: 5 }, (_, index): [string, Buffer] => [`Connector/${index}.json`, zeros]));

const cases: readonly (readonly [what: string, members: readonly (readonly [string, string | Buffer, OddMember?])[], answer: RegExp])[] = [
  ['climbs out of its folder', [[`../${file}`, definition]], /“\.\.\/apiDefinition\.swagger\.json” has a path that leads out of its folder/],
  ['climbs with backslashes', [[`a\\..\\..\\${file}`, definition]], /leads out of its folder/],
  ['has an absolute path', [[`/etc/${file}`, definition]], /has an absolute path/],
  ['has a drive letter', [[`C:\\${file}`, definition]], /drive letter/],
  ['holds a link', [[file, '/etc/passwd', { attributes: 0xa1ff0000 }]], /is a symbolic link/],
  ['holds a device', [[file, '', { attributes: 0x21ff0000 }]], /is no plain file/],
  ['has one name twice', [[file, definition], [file, definition]], /two members named/],
  ['has names that differ in case alone', [[file, definition], [file.toUpperCase(), definition]], /one file where case does not count/],
  ['says too small a size', [[file, definition, { size: 10 }]], /holds more than the 10 bytes that it says/],
  ['says too large a size', [[file, definition, { size: 100_000 }]], /is damaged/],
  ['declares 10 GB', [[file, definition, { size64: 10_000_000_000n }]], /has 10,000 MB; up to 50 MB are read/],
  ['unpacks to more than all that is read', Array.from({ length: 5 }, (_, index): [string, Buffer] => [`${index}.json`, zeros]), /unpacks to more than 100 MB/],
  ['is a zip in a zip in a zip', [['a.zip', zipOf([['b.zip', zipOf([[file, definition]])]])]], /zip inside a zip|holds no solution/],
  ['hides a bomb in a package', [['intro.md', 'About.'], ['package.zip', zipOf([['PkgAssets/a.zip', bomb], ['PkgAssets/b.zip', bomb]])]], /unpacks to more than|has \d+ MB; up to/],
];

test.describe('a zip from outside is refused with a reason, and nothing is opened, when it', () => {
  test.beforeEach(async ({ start }) => start.open());

  for (const [what, members, answer] of cases) {
    test(what, async ({ start, importing }) => {
      await start.importFile(madeFile('outside.zip', zipOf(members)));
      await expect(importing.refusal).toContainText(answer, { timeout: 20_000 });
      await importing.close();
      await expect(start.drafts).toContainText('None yet');
    });
  }
});
