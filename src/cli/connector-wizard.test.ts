import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../core/rules/catalogue';
import { readZip } from '../core/zip/read-zip';
import { writeZip } from '../core/zip/write-zip';
import { listedRules } from './listed-rules';
import { inFolder, put, run, emptyFolders } from './testing/terminal';

emptyFolders();

/** A definition with one fault that is sure to be found: two operations of one id, at lines 7 and 11. */
const faulty = `{
  "swagger": "2.0",
  "info": { "title": "Harbour", "version": "1.0", "description": "Berths" },
  "host": "harbour.example",
  "paths": {
    "/a": {
      "get": { "operationId": "ListBerths", "responses": {} }
    },
    "/b": {
      "get": {
        "operationId": "ListBerths",
        "responses": {}
      }
    }
  }
}
`;
const properties = { properties: { iconBrandColor: '#123456', connectionParameters: {}, capabilities: [] } };
const broken = '{\n  "swagger": "2.0"\n  "paths": {}\n}';

function putConnector(folder: string, definition = faulty): string {
  put(`${folder}/apiProperties.json`, properties);
  return dirname(put(`${folder}/apiDefinition.swagger.json`, definition));
}

describe('check', () => {
  it('names file, line and column of each finding, and gives status 1 for errors', async () => {
    const path = putConnector('Harbour');
    const { status, out, error } = await run('check', path);
    expect(status).toBe(1);
    expect(error).toBe('');
    expect(out).toMatch(new RegExp(`^${join(path, 'apiDefinition.swagger.json')}:11:24: error: .*\\[operation-id-unique\\]`, 'm'));
    expect(out).toMatch(/^1 connector, [1-9]\d* errors?, .*\.\n$/m);
  });

  it('prints the agreed JSON', async () => {
    const path = putConnector('Harbour');
    const report = (await run('check', path, '--format', 'json')).json();
    expect(report.connectors).toHaveLength(1);
    expect(report.connectors[0]).toMatchObject({ path, readable: true, operations: 2 });
    expect(report.connectors[0].findings).toContainEqual({
      rule: 'operation-id-unique',
      severity: 'error',
      phase: expect.any(String),
      part: 'definition',
      pointer: '/definition/paths/~1b/get/operationId',
      line: 11,
      column: 24,
      message: expect.stringContaining('ListBerths'),
      fixable: expect.any(Boolean),
    });
    expect(report.milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('holds a connector against its published version', async () => {
    const path = putConnector('Harbour');
    const rules = async (...more: string[]): Promise<string[]> => (await run('check', path, '--format', 'json', ...more)).json().connectors[0].findings.map(({ rule }: { rule: string }) => rule);
    expect(await rules('--against', path)).not.toContain('update-operation-kept');
    const published = putConnector('Published', readFileSync(join(path, 'apiDefinition.swagger.json'), 'utf8').replaceAll('ListBerths', 'ListQuays'));
    expect(await rules('--against', published)).toContain('update-operation-kept');
    expect(await run('check', path, published, '--against', published)).toMatchObject({ status: 2, error: expect.stringContaining('one connector') });
    expect((await run('check', path, '--against', published, '--format', 'sarif')).json().runs[0].results.every(({ ruleIndex }: { ruleIndex: number }) => ruleIndex >= 0)).toBe(true);
  });

  it('says nothing of submission details, which are in no file', async () => {
    const report = (await run('check', putConnector('Harbour'), '--format', 'json')).json();
    const parts = new Set(report.connectors[0].findings.map(({ part }: { part: string }) => part));
    expect(parts.has('definition')).toBe(true);
    expect(parts.has('submission')).toBe(false);
    expect(parts.has('')).toBe(false);
  });

  it('prints a SARIF log whose results point into the rules', async () => {
    const path = putConnector('Harbour & Co');
    const { runs } = (await run('check', path, '--format', 'sarif')).json();
    const result = runs[0].results.findLast((item: { ruleId: string }) => item.ruleId === 'operation-id-unique');
    expect(result).toMatchObject({ level: 'error', locations: [{ physicalLocation: { region: { startLine: 11, startColumn: 24 } } }] });
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*Harbour%20&%20Co\/apiDefinition\.swagger\.json$/);
    expect(runs[0].tool.driver.rules[result.ruleIndex].id).toBe('operation-id-unique');
  });

  it('takes all connectors below a folder, in order', async () => {
    putConnector('all/B');
    putConnector('all/A');
    putConnector('all/node_modules/C');
    const report = (await run('check', inFolder('all'), '--format', 'json')).json();
    expect(report.connectors.map(({ path }: { path: string }) => path)).toEqual([inFolder('all', 'A'), inFolder('all', 'B')]);
  });

  it('reads a zip and an API definition alone', async () => {
    const zip = put('harbour.zip', await writeZip([{ name: 'Harbour/apiDefinition.swagger.json', bytes: Buffer.from(faulty) }, { name: 'Harbour/apiProperties.json', bytes: Buffer.from(JSON.stringify(properties)) }]));
    const alone = put('api.json', faulty);
    const { status, out } = await run('check', zip, alone);
    expect(status).toBe(1);
    expect(out).toContain(`${zip}/apiDefinition.swagger.json:11:24: error`);
    expect(out).toContain(`${alone}:11:24: error`);
  });

  it('goes on after a connector that does not parse, names its place and gives status 2', async () => {
    putConnector('all/Broken', broken);
    putConnector('all/Good');
    const { status, error, json } = await run('check', inFolder('all'), '--format', 'json');
    expect(status).toBe(2);
    expect(json().connectors.map(({ readable }: { readable: boolean }) => readable)).toEqual([false, true]);
    expect(json().connectors[0].error).toEqual({ message: expect.stringMatching(/\.$/), line: 3, column: 3 });
    expect(error).toMatch(/Broken\/apiDefinition\.swagger\.json:3:3: /);
  });

  it('checks as the publisher and for the state that are given', async () => {
    const path = put('apiDefinition.swagger.json', faulty);
    const contact = async (...options: string[]) => (await run('check', path, ...options, '--format', 'json')).json().connectors[0].findings.find(({ rule }: { rule: string }) => rule === 'contact-required')?.severity;
    expect(await contact()).toBe('error');
    expect(await contact('--publisher', 'private', '--state', 'update')).toBe('info');
    expect(await run('check', path, '--publisher', 'somebody')).toEqual({ status: 2, out: '', error: expect.stringContaining('The publisher is one of verified, independent, private, not “somebody”.'), json: expect.anything() });
  });

  it('refuses other formats and calls that make no sense, with the reason on standard error', async () => {
    const other = put('other.json', { hello: 1 });
    expect(await run('check', other)).toMatchObject({ status: 2, error: expect.stringContaining('hello') });
    expect(await run('check', inFolder('nowhere'))).toMatchObject({ status: 2, out: '', error: expect.stringContaining('does not exist') });
    expect(await run('check')).toMatchObject({ status: 2, error: expect.stringContaining('Give the path') });
    expect(await run('check', other, '--format', 'xml')).toMatchObject({ status: 2, error: expect.stringContaining('text, json, sarif') });
    expect(await run('check', other, '--quiet')).toMatchObject({ status: 2, error: expect.stringContaining('--quiet') });
  });
});

describe('pack', () => {
  it('writes the files of a folder as a zip, byte for byte', async () => {
    const path = putConnector('Harbour');
    put('Harbour/README.md', '# Harbour');
    const out = inFolder('new', 'harbour.zip');
    const { status, json } = await run('pack', path, '--as', 'folder', '--out', out, '--format', 'json');
    expect(status).toBe(0);
    const zip = await readZip(new Uint8Array(readFileSync(out)));
    const files = zip.ok ? zip.files : [];
    expect(json()).toEqual({ files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length })) });
    expect(files.map(({ name }) => name)).toEqual(['apiDefinition.swagger.json', 'apiProperties.json', 'README.md']);
    for (const { name, bytes } of files) expect(Buffer.compare(bytes, readFileSync(join(path, name)))).toBe(0);
  });

  it.each([
    ['solution', 'customizations.xml'],
    ['package', 'package.zip'],
  ])('writes a %s that opens again as the same definition', async (kind, member) => {
    const path = putConnector('Pier');
    const out = inFolder(`${kind}.zip`);
    const { status, json } = await run('pack', path, '--as', kind, '--out', out, '--format', 'json');
    expect(status).toBe(0);
    expect(json()).toMatchObject({ files: expect.arrayContaining([{ name: member, bytes: expect.any(Number) }]) });
    const again = inFolder(`${kind} again`);
    expect((await run('import', out, '--out', again)).status).toBe(0);
    expect(Buffer.compare(readFileSync(join(again, 'apiDefinition.swagger.json')), readFileSync(join(path, 'apiDefinition.swagger.json')))).toBe(0);
  });

  it.each(['folder', 'solution', 'package'])('writes no %s that holds a secret, and names its place', async (kind) => {
    const path = putConnector('Lock');
    put('Lock/readme.md', '# Lock\n\nOpens with ghp_0123456789abcdefghijABCDEFGHIJ012345.\n');
    const out = inFolder('lock.zip');
    expect(await run('pack', path, '--as', kind, '--out', out)).toMatchObject({ status: 2, error: expect.stringContaining('readme.md, line 3, column 12: a GitHub token') });
    expect(existsSync(out)).toBe(false);
  });

  it('says what a solution leaves behind and what a package lacks', async () => {
    const path = putConnector('Slip');
    put('Slip/readme.md', '# Slip');
    expect((await run('pack', path, '--as', 'solution', '--out', inFolder('s.zip'))).out).toContain('no place for');
    expect((await run('pack', path, '--as', 'package', '--out', inFolder('p.zip'))).out).toContain('The package has no intro.md.');
  });

  it('says what it cannot write, and writes nothing for a connector that does not parse', async () => {
    const out = inFolder('x.zip');
    expect(await run('pack', putConnector('A'), '--as', 'constructor', '--out', out)).toMatchObject({ status: 2, error: expect.stringContaining('--as folder, solution or package') });
    expect(await run('pack', putConnector('A'), '--out', out)).toMatchObject({ status: 2, error: expect.stringContaining('--as') });
    expect(await run('pack', putConnector('B', broken), '--as', 'folder', '--out', out)).toMatchObject({ status: 2, error: expect.stringContaining(':3:3:') });
    expect(existsSync(out)).toBe(false);
  });
});

describe('fix', () => {
  it('only says what it would do, until --write changes the lines of the fixes alone', async () => {
    const path = putConnector('Harbour');
    const definition = join(path, 'apiDefinition.swagger.json');
    const dry = (await run('fix', path, '--rule', 'description-punctuated', '--format', 'json')).json();
    expect(dry.fixed).toEqual([{ rule: 'description-punctuated', pointer: '/definition/info/description' }]);
    expect(readFileSync(definition, 'utf8')).toBe(faulty);
    const { out, status } = await run('fix', path, '--rule', 'description-punctuated', '--write');
    expect(out).toContain('1 fixed; apiDefinition.swagger.json written.');
    expect(status).toBe(1);
    expect(readFileSync(definition, 'utf8')).toBe(faulty.replace('"Berths"', '"Berths."'));
    expect((await run('fix', path, '--rule', 'description-punctuated', '--format', 'json')).json()).toEqual({ fixed: [] });
  });

  it('makes no file that was not there and no fix needs', async () => {
    const path = dirname(put('Pier/apiDefinition.swagger.json', faulty));
    expect((await run('fix', path, '--rule', 'description-punctuated', '--write')).out).toContain('1 fixed; apiDefinition.swagger.json written.');
    expect(readdirSync(path)).toEqual(['apiDefinition.swagger.json']);
  });

  it('writes the properties where a fix changes them, and then them alone', async () => {
    put('Quay/apiProperties.json', { properties: { ...properties.properties, publisher: 'Harbour Office' } });
    const path = dirname(put('Quay/apiDefinition.swagger.json', faulty));
    expect((await run('fix', path, '--rule', 'stack-owner-required', '--write')).out).toContain('1 fixed; apiProperties.json written.');
    expect(JSON.parse(readFileSync(join(path, 'apiProperties.json'), 'utf8'))).toMatchObject({ properties: { stackOwner: 'Harbour Office' } });
    expect(readFileSync(join(path, 'apiDefinition.swagger.json'), 'utf8')).toBe(faulty);
  });

  it('leaves nothing for its safe fixes to do a second time', async () => {
    const path = putConnector('Harbour');
    await run('fix', path, '--write');
    expect((await run('fix', path, '--format', 'json')).json()).toEqual({ fixed: [] });
  });

  it('lets go now and then, so that thousands of fixes do not fill the memory with copies', async () => {
    const item = { get: { operationId: 'A', responses: { 200: { description: 'OK' } } } };
    const path = putConnector('Large', JSON.stringify({ ...JSON.parse(faulty), paths: Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`/a${index}/{id}`, item])) }));
    let breaths = 0;
    let isDone = false;
    const breathe = (): void => {
      breaths++;
      if (!isDone) setImmediate(breathe);
    };
    const fixed = run('fix', path, '--rule', 'parameter-path-defined', '--format', 'json').finally(() => { isDone = true; });
    breathe();
    expect((await fixed).json().fixed).toHaveLength(1500);
    expect(breaths).toBeGreaterThan(15);
  });

  it('knows only folders and rules that exist and have a fix', async () => {
    const path = putConnector('Harbour');
    const unfixable = ruleCatalogue.find(({ fix }) => !fix);
    expect(await run('fix', path, '--rule', 'no-such-rule')).toMatchObject({ status: 2, error: expect.stringContaining('no-such-rule') });
    expect(await run('fix', path, '--rule', unfixable?.id ?? '')).toMatchObject({ status: 2, error: expect.stringContaining('has no fix') });
    expect(await run('fix', put('api.json', faulty))).toMatchObject({ status: 2, error: expect.stringContaining('no folder') });
  });
});

describe('rules', () => {
  it('lists every rule as JSON and as text', async () => {
    const rules = (await run('rules', '--format', 'json')).json();
    expect(rules).toHaveLength(listedRules.length);
    expect(rules.length).toBeGreaterThan(ruleCatalogue.length);
    expect(Object.keys(rules[0])).toEqual(['id', 'aliases', 'severity', 'phase', 'title', 'why', 'source', 'fixable']);
    expect((await run('rules')).out).toContain(`${listedRules.length} rules.`);
  });
});

describe('the program', () => {
  it('shows its commands when asked, and as the reason when called without a known one', async () => {
    expect(await run('--help')).toMatchObject({ status: 0, out: expect.stringContaining('check PATH') });
    expect(await run('check', '-h')).toMatchObject({ status: 0 });
    expect(await run()).toMatchObject({ status: 2, out: '', error: expect.stringContaining('Give a command') });
    expect(await run('chekc')).toMatchObject({ status: 2, error: expect.stringContaining('“chekc”') });
  });
});
