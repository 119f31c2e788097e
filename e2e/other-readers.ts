import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What programs that have nothing to do with the wizard say of a zip; those that this machine lacks are passed over. */
export function testedByOthers(zip: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const file = join(folder, 'package.zip');
  writeFileSync(file, zip);
  const programs: [string, string[]][] = [
    ['unzip', ['-t', '-q', file]],
    ['python3', ['-c', 'import sys, zipfile; bad = zipfile.ZipFile(sys.argv[1]).testzip(); sys.exit(bad is not None)', file]],
  ];
  const complaints = programs.flatMap(([program, args]) => {
    const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    return error || status === 0 ? [] : [`${program}: ${stdout}${stderr}`];
  });
  rmSync(folder, { recursive: true });
  return complaints;
}
