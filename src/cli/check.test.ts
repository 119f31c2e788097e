import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleConnector } from '../core/rules/testing/sample-connector';
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
