import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canExplode } from './backtracking.mjs';

const slow = [
  String.raw`(a+)+$`,
  String.raw`(a|a)*b`,
  String.raw`(a|aa)+$`,
  String.raw`(.*)*x`,
  String.raw`([a-z]+-?)+$`,
  String.raw`(a?b?)*c`,
  String.raw`(\w+\s?)*$`,
  String.raw`(?:set -\w+[^\n]*\n)*curl`,
  String.raw`(x+x+)+y`,
  String.raw`(?=(a+)+b)c`,
  String.raw`(a{1,20}){1,20}$`,
  String.raw`((a|b)*|c)*d`,
  String.raw`(?<number>\d+)*\.`,
  String.raw`(\p{L}+|[é-ü]+)*!`,
];

const quick = [
  String.raw`^[^@.]+(\.[^@.]+)*$`,
  String.raw`(\w+\s)*`,
  String.raw`(?:\d{1,3}\.){3}`,
  String.raw`a*a*b`,
  String.raw`[^]*?x`,
  String.raw`(?:\r?\n[^\r\n]{1,500}){0,4}`,
  String.raw`^(?:\[[^\]]*\]|x)+$`,
  String.raw`(?:"[^"]*"|[^"])*`,
  String.raw`^(?!a+b)(?:c\1)?\k<d>$`,
];

describe('the check of regular expressions', () => {
  it.each(slow)('finds that %s can take exponential time', (pattern) => expect(canExplode(pattern, pattern.includes(String.raw`\p`) ? 'u' : '')).toBe(true));

  it.each(quick)('lets %s pass', (pattern) => expect(canExplode(pattern)).toBe(false));

  it('finds them in the sources, written as literals or as texts, and leaves tests alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/one.ts'), 'export const one = /(a+)+$/;');
    writeFileSync(join(folder, 'src/two.ts'), "\nexport const two = new RegExp('(a|a)*b', 'u');\nexport const three = (text: string) => new RegExp(text);");
    writeFileSync(join(folder, 'src/one.test.ts'), 'export const one = /(a+)+$/;');
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/check-patterns.mjs')], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n').map((line) => line.split(': ')[0])).toEqual(['src/one.ts:1', 'src/two.ts:2', 'src/two.ts:3']);
  });
});
