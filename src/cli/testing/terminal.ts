import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { connectorWizard } from '../connector-wizard';

let folder = '';

/** Gives every test of a file an empty folder of its own; called once at its top. */
export function emptyFolders(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'connector-wizard-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
}

/** A path in the test's own folder. */
export const inFolder = (...steps: readonly string[]): string => join(folder, ...steps);

/** Writes a file into the test's own folder and gives its path; objects are written as JSON. */
export function put(name: string, content: string | Uint8Array | object): string {
  const path = inFolder(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 2)}\n`);
  return path;
}

/** Runs the program as a shell would, and gives what it printed. */
export async function run(...args: readonly string[]) {
  let out = '';
  let error = '';
  const status = await connectorWizard(args, { out: (text) => (out += text), error: (text) => (error += `${text}\n`) });
  return { status, out, error, json: () => JSON.parse(out) };
}
