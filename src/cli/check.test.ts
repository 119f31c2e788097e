import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Severity } from '../core/rules/finding';
import { sampleConnector } from '../core/rules/testing/sample-connector';
import type { FileFinding } from './checked-connector';
import { listedRules } from './listed-rules';
import { sarifLog } from './sarif';
import { inFolder, put, run, emptyFolders } from './testing/terminal';

emptyFolders();

/** A folder as repositories have it, with nothing but the two files. */
function bareFolder(change: object = {}): string {
  put('Harbour/apiProperties.json', sampleConnector.properties);
  return dirname(put('Harbour/apiDefinition.swagger.json', { ...sampleConnector.definition, ...change }));
}

const found = z.object({ rule: z.string(), severity: z.string(), part: z.string() });
const report = z.object({ connectors: z.array(z.object({ findings: z.array(found), muted: z.array(z.object({ rule: z.string(), reason: z.string(), findings: z.array(found) })).optional() })) });

async function checked(...args: string[]) {
  const { out, status } = await run('check', ...args, '--format', 'json');
  const [connector] = report.parse(JSON.parse(out)).connectors;
  return { status, findings: connector?.findings ?? [], muted: connector?.muted };
}

describe('what is not in a folder', () => {
  it('is no error: people alone read the readme, introduction and icon travel with the package', async () => {
    const { findings, status } = await checked(bareFolder());
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['icon-required info', 'file-readme warning', 'file-intro info']);
    expect(status).toBe(0);
  });

  it('says nothing of the files around a definition that is checked alone', async () => {
    const { findings } = await checked(put('api.json', { ...sampleConnector.definition, host: undefined }));
    expect(findings.map(({ rule, part }) => `${rule} ${part}`)).toEqual(['host-required definition']);
  });

  it('takes the publisher from the brand colour that independent publishers share', async () => {
    put('Harbour/apiProperties.json', { properties: { ...sampleConnector.properties['properties'] as object, iconBrandColor: '#da3b01' } });
    put('Harbour/apiDefinition.swagger.json', sampleConnector.definition);
    expect((await checked(inFolder('Harbour'))).findings.map(({ rule }) => rule)).not.toContain('icon-required');
    expect((await checked(inFolder('Harbour'), '--publisher', 'verified')).findings.map(({ rule }) => rule)).toContain('icon-required');
  });
});

describe('--mute', () => {
  const broken = { host: 'https://desk.harbour.example' };

  it('sets the findings of a rule aside, lists them with the reason, and lets the rest decide the status', async () => {
    const path = bareFolder(broken);
    expect((await checked(path)).status).toBe(1);
    const { status, findings, muted } = await checked(path, '--mute', 'host-format=Replaced by a policy = always.');
    expect([status, findings.some(({ rule }) => rule === 'host-format')]).toEqual([0, false]);
    expect(muted).toEqual([{ rule: 'host-format', reason: 'Replaced by a policy = always.', findings: [expect.objectContaining({ severity: 'error' })] }]);
    expect((await run('check', path, '--mute', 'host-format=Replaced.')).out).toContain('Muted: 1 finding of host-format: Replaced.');
  });

  it('is a suppression with its justification for code hosts', async () => {
    const { out } = await run('check', bareFolder(broken), '--mute', 'host-format=Replaced.', '--format', 'sarif');
    const [log] = JSON.parse(out).runs;
    const results: { ruleId: string; suppressions?: object[] }[] = log.results;
    expect(results.find(({ ruleId }) => ruleId === 'host-format')?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'Replaced.' }]);
    expect(results.filter(({ suppressions }) => suppressions).length).toBe(1);
  });

  it('finds places in a definition that is YAML', async () => {
    const { out } = await run('check', put('api.yaml', 'swagger: "2.0"\ninfo:\n  title: Harbour API\n  version: 1.0\nhost: a b\npaths: {}\n'));
    expect(out).toMatch(/api\.yaml:3:3: error: .*\[title-no-api-or-connector\]/);
    expect(out).toMatch(/api\.yaml:5:1: error: .*\[host-format\]/);
    expect(out).toMatch(/api\.yaml:1:1: error: .*\[metadata-required\]/);
  });

  it('refuses a publisher and a state that there are not, before it reads anything', async () => {
    expect(await run('check', put('empty.json', ''), '--publisher', 'foo')).toMatchObject({ status: 2, out: '', error: expect.stringContaining('not “foo”') });
    expect(await run('check', put('empty.json', ''), '--state', 'old')).toMatchObject({ status: 2, out: '', error: expect.stringContaining('not “old”') });
  });

  it('asks for a rule that exists and for a reason', async () => {
    expect(await run('check', bareFolder(), '--mute', 'no-such-rule=Why not.')).toMatchObject({ status: 2, error: expect.stringContaining('no-such-rule') });
    expect(await run('check', bareFolder(), '--mute', 'host-format')).toMatchObject({ status: 2, error: expect.stringContaining('the reason') });
    expect(await run('check', bareFolder(), '--mute', 'host-format= ')).toMatchObject({ status: 2, error: expect.stringContaining('the reason') });
  });
});

/** The members of SARIF 2.1.0 that the log may have, with those that it must have: other members are refused by code hosts. */
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const place = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/) }),
    region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1).optional() }).optional(),
  }),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string() })).optional(),
});
const descriptor = z.strictObject({
  id: z.string().min(1),
  name: z.string().regex(/^[A-Za-z0-9]+$/),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: z.looseObject({ tags: z.array(z.string()) }),
});
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(place).min(1),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z.array(z.strictObject({ kind: z.enum(['inSource', 'external']), status: z.enum(['accepted', 'underReview', 'rejected']), justification: z.string() })).optional(),
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({ driver: z.strictObject({ name: z.string().min(1), rules: z.array(descriptor).min(1) }) }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(z.strictObject({ level, message, locations: z.array(place).min(1) })) })),
      results: z.array(result),
    }),
  ),
});

describe('the SARIF log', () => {
  it('has the shape of SARIF 2.1.0: no member too many, none too few, rules that the results point to', async () => {
    const broken = put('Broken & Co/apiDefinition.swagger.json', '{\n  "swagger": "2.0"\n  "paths": {}\n}');
    const { out } = await run('check', bareFolder({ host: undefined, basePath: 'x' }), broken, '--format', 'sarif');
    const [log] = sarif.parse(JSON.parse(out)).runs;
    expect(log?.invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [expect.anything()] });
    expect(log?.results.length).toBeGreaterThan(3);
    for (const { ruleId, ruleIndex } of log?.results ?? []) expect(log?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const ids = log?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds no more results than code hosts take, the most severe, and says so', () => {
    const finding = (index: number, severity: Severity): FileFinding => ({ finding: { rule: 'host-format', severity, phase: 'functionality', at: `/definition/x/${index}`, message: 'No.', fixable: false }, part: 'definition', line: 1, column: 1, file: 'a.json', muted: undefined });
    const findings = Array.from({ length: 25_010 }, (_, index) => finding(index, index < 20 ? 'info' : index % 2 === 0 ? 'error' : 'warning'));
    const [log] = sarifLog([{ readable: true, path: 'a.json', operations: 1, findings }], listedRules).runs;
    expect(log?.results.length).toBe(25_000);
    expect(log?.results.filter(({ level: shown }) => shown === 'note').length).toBe(10);
    expect(log?.invocations[0]?.toolExecutionNotifications.map((notification) => notification.message.text)).toEqual([expect.stringContaining('10 of 25,010 findings were left out')]);
    expect(sarif.safeParse(sarifLog([{ readable: true, path: 'a.json', operations: 1, findings }], listedRules)).success).toBe(true);
  });

  it('knows a finding again when its line has moved, and tells two apart', async () => {
    const prints = async (change: object): Promise<string[]> => {
      const { out } = await run('check', bareFolder(change), '--format', 'sarif');
      return sarif.parse(JSON.parse(out)).runs.flatMap(({ results }) => results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints)));
    };
    const before = await prints({ host: 'a b', 'x-more': {} });
    const after = await prints({ 'x-more': { lines: [1, 2, 3] }, host: 'a b' });
    expect(after.toSorted()).toEqual(before.toSorted());
    expect(new Set(before).size).toBe(before.length);
  });
});
