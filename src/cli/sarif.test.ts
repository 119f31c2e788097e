import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Validator, type Schema } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corpusFolder } from '../core/base/testing/corpus';
import type { Severity } from '../core/rules/finding';
import { sampleConnector } from '../core/rules/testing/sample-connector';
import type { FileFinding } from './checked-connector';
import { listedRules } from './listed-rules';
import { sarifLog } from './sarif';
import { emptyFolders, put, run } from './testing/terminal';

emptyFolders();

/** The official schema, and what code hosts ask for beyond it. */
const schema: Schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const official = new Validator(schema, '4');

const place = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string(), uriBaseId: z.string().optional() }),
    region: z.object({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
  }),
});
const text = z.object({ text: z.string().min(1).max(1024) });
const hosted = z.object({
  runs: z.array(
    z.object({
      tool: z.object({ driver: z.object({ name: z.string().min(1), rules: z.array(z.object({ id: z.string().max(255), name: z.string().max(255), shortDescription: text, fullDescription: text, help: z.object({ text: z.string().min(1), markdown: z.string().min(1) }), properties: z.object({ tags: z.array(z.string()).max(10) }) })) }) }),
      originalUriBaseIds: z.record(z.string(), z.unknown()),
      invocations: z.array(z.object({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(z.object({ message: z.object({ text: z.string() }), locations: z.array(place).min(1) })) })),
      results: z
        .array(z.object({ ruleId: z.string(), ruleIndex: z.int().min(0), level: z.enum(['note', 'warning', 'error']), message: z.object({ text: z.string().min(1) }), locations: z.array(place).min(1).max(10), partialFingerprints: z.record(z.string(), z.string()) }))
        .max(25_000),
    }),
  ),
});

/** Says what is wrong with a log for the official schema or a code host; gives its one run. */
function accepted(log: unknown) {
  const { valid, errors } = official.validate(log);
  expect(valid ? [] : errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)).toEqual([]);
  const [only] = hosted.parse(log).runs;
  if (!only) throw new Error('There is no run.');
  const { rules } = only.tool.driver;
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { ruleId, ruleIndex } of only.results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  for (const { physicalLocation: { artifactLocation: { uri, uriBaseId } } } of only.results.flatMap(({ locations }) => locations)) {
    expect(uri).toMatch(uriBaseId === undefined ? /^file:\/\/\// : /^(?!\/|\.\.?\/)(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/);
    if (uriBaseId !== undefined) expect(Object.keys(only.originalUriBaseIds)).toContain(uriBaseId);
  }
  const prints = only.results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
  expect(new Set(prints).size).toBe(prints.length);
  return only;
}

const logOf = async (...args: readonly string[]): Promise<unknown> => JSON.parse((await run('check', ...args, '--format', 'sarif')).out);

function folderWith(change: object): string {
  put('Harbour & Co/apiProperties.json', sampleConnector.properties);
  return dirname(put('Harbour & Co/apiDefinition.swagger.json', { ...sampleConnector.definition, ...change }));
}

/** Works as if the program had been called in a folder. */
async function inside<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
}

describe('the SARIF log', () => {
  it('is valid by the official schema, with unreadable files as notifications', async () => {
    const broken = put('Broken & Co/apiDefinition.swagger.json', '{\n  "swagger": "2.0"\n  "paths": {}\n}');
    const { invocations, results } = accepted(await logOf(folderWith({ host: undefined, basePath: 'x' }), broken));
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [expect.anything()] });
    expect(results.length).toBeGreaterThan(3);
  });

  it('fails the same check with a member that SARIF does not know', async () => {
    const log = await logOf(folderWith({}));
    expect(official.validate(Object.assign(structuredClone(log) as object, { more: 1 })).valid).toBe(false);
  });

  it('names files from the folder in which it ran, and what a folder lacks at the definition in it', async () => {
    const folder = folderWith({ basePath: 'x' });
    const { results } = await inside(dirname(folder), async () => accepted(await logOf('Harbour & Co')));
    const uris = results.flatMap(({ ruleId, locations }) => locations.map(({ physicalLocation: { artifactLocation } }) => ({ ruleId, ...artifactLocation })));
    const definition = { uri: 'Harbour%20%26%20Co/apiDefinition.swagger.json', uriBaseId: '%SRCROOT%' };
    expect(uris).toContainEqual({ ruleId: 'icon-required', ...definition });
    expect(uris).toContainEqual({ ruleId: 'basepath-leading-slash', ...definition });
  });

  it('names files elsewhere by their whole path', async () => {
    const { results } = accepted(await logOf(folderWith({ basePath: 'x' })));
    expect(results.flatMap(({ locations }) => locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uriBaseId))).toEqual(results.map(() => undefined));
  });

  it('holds no more results than code hosts take, the most severe, and says so', () => {
    const finding = (index: number, severity: Severity): FileFinding => ({ finding: { rule: 'host-format', severity, phase: 'functionality', at: `/definition/x/${index}`, message: 'No.', fixable: false }, part: 'definition', line: 1, column: 1, file: 'a.json', shownIn: 'a.json', muted: undefined });
    const findings = Array.from({ length: 25_010 }, (_, index) => finding(index, index < 20 ? 'info' : index % 2 === 0 ? 'error' : 'warning'));
    const [log] = hosted.parse(sarifLog([{ readable: true, path: 'a.json', operations: 1, findings }], listedRules)).runs;
    expect(log?.results.length).toBe(25_000);
    expect(log?.results.filter(({ level }) => level === 'note').length).toBe(10);
    expect(log?.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([expect.stringContaining('10 of 25,010 findings were left out')]);
  });

  it('says of each rule why it exists, what its fix does and where it is written', () => {
    const [log] = hosted.parse(sarifLog([], listedRules)).runs;
    const helpOf = (id: string) => log?.tool.driver.rules.find((rule) => rule.id === id)?.help;
    const { why, source, fix } = listedRules.find(({ id }) => id === 'version-required') ?? {};
    expect(helpOf('version-required')?.text).toBe(`${why}\n\nWay out: ${fix?.label}. ${fix?.safe ? 'It is safe: nobody would object to the result.' : 'Look at the result: it may want your words or your choice.'}\n\nSource: ${source}.`);
    expect(helpOf('version-required')?.markdown).toMatch(/\n\n\*\*Way out:\*\* [^]+\n\n\*\*Source:\*\* /);
    expect(helpOf('definition-max-1mb')?.text).not.toContain('Way out');
  });

  it('knows a finding again when its line has moved', async () => {
    const prints = async (change: object): Promise<string[]> => accepted(await logOf(folderWith(change))).results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
    const before = await prints({ host: 'a b', 'x-more': {} });
    const after = await prints({ 'x-more': { lines: [1, 2, 3] }, host: 'a b' });
    expect(after.toSorted()).toEqual(before.toSorted());
  });
});

const published = corpusFolder('connectors');

describe.skipIf(!existsSync(published))('the SARIF log of published connectors', () => {
  it('is valid by the official schema, and what code hosts take', async () => {
    const names = readdirSync(published, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
    const some = names.filter((_, index) => index % Math.ceil(names.length / 12) === 0);
    const { results } = await inside(published, async () => accepted(await logOf(...some)));
    expect(results.length).toBeGreaterThan(100);
  }, 60_000);
});
