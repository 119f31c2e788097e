import { describe, expect, it } from 'vitest';
import { connectorOf, type Connector } from '../../core/connector/connector';
import { makePackage } from '../../core/exporters/make-package';
import type { Finding, Severity } from '../../core/rules/finding';
import { findingsByFile, missingRows, previewText, rowsOf, withMissing } from './package-rows';

const connector: Connector = { ...connectorOf({ swagger: '2.0', info: { title: 'Quay' } }, { properties: {} }), documents: { readme: { name: 'README.md', text: '#', encoding: 'utf-8' }, intro: null } };
const finding = (at: Finding['at'], severity: Severity, missing?: string): Finding => ({ rule: 'r', severity, phase: 'content', at, message: 'M.', fixable: false, ...(missing && { missing }) });
const findings = [finding('/definition/info', 'warning'), finding('/definition', 'error'), finding('/documents/readme', 'info'), finding('/submission/contact', 'error', 'email'), finding('/documents', 'error', 'intro'), finding('', 'error', 'icon')];

describe('the tree of a package', () => {
  it('says what is open in each file, hints aside', async () => {
    const { files } = await makePackage('folder', connector, []);
    const rows = rowsOf(files, findingsByFile(connector, findings));
    expect(rows.map(({ depth, label, kind, findings: found }) => [depth, label, kind, found?.error, found?.warning])).toEqual([
      [0, 'Quay', 'folder', undefined, undefined],
      [1, 'apiDefinition.swagger.json', 'file', 1, 1],
      [1, 'apiProperties.json', 'file', undefined, undefined],
      [1, 'README.md', 'file', undefined, undefined],
      [0, 'submission.md', 'file', 1, 0],
    ]);
    expect(rows[1]?.findings?.first.severity).toBe('error');
  });

  it('knows the parts of a solution by the files that they are made of', async () => {
    const { files } = await makePackage('solution', connector, []);
    const inProperties = [finding('/properties/properties', 'warning', 'connectionParameters'), finding('/properties/properties/policyTemplateInstances/0', 'error'), finding('/properties/properties/iconBrandColor', 'warning')];
    const rows = rowsOf(files, findingsByFile(connector, [...findings, ...inProperties]));
    const open = new Map(rows.flatMap(({ label, findings: found }) => (found ? [[label.replace(/^.*_/, ''), [found.error, found.warning]] as const] : [])));
    expect(open).toEqual(new Map([['openapidefinition.json', [1, 1]], ['connectionparameters.json', [0, 1]], ['policytemplateinstances.json', [1, 0]], ['customizations.xml', [0, 1]]]));
  });

  it('says beside the files that are no part of a connector, and no others, that they are open', async () => {
    const extras = ['notes/plan.txt', 'settings.json'].map((name) => ({ name, bytes: new Uint8Array() }));
    const withExtras: Connector = { ...connector, extras };
    const { files } = await makePackage('folder', withExtras, []);
    const rows = rowsOf(files, findingsByFile(withExtras, [finding('/extras', 'warning')]));
    expect(rows.filter(({ findings: found }) => found).map(({ label }) => label)).toEqual(['plan.txt']);
  });

  it('lists what certification asks for and is not there, as far as the kind of package has it', async () => {
    const missing = async (kind: 'folder' | 'solution' | 'certification'): Promise<string[]> => missingRows(await makePackage(kind, connector, []), findings).map(({ label }) => label);
    expect(await missing('folder')).toEqual(['intro.md', 'icon.png']);
    expect(await missing('solution')).toEqual(['icon.png']);
    expect(await missing('certification')).toEqual(['intro.md', 'icon.png']);
    const made = await makePackage('folder', connector, []);
    expect(withMissing(rowsOf(made.files, () => undefined), missingRows(made, findings)).map(({ label }) => label).slice(-3)).toEqual(['intro.md', 'icon.png', 'submission.md']);
    const solution = await makePackage('solution', connector, []);
    expect(withMissing(rowsOf(solution.files, () => undefined), missingRows(solution, findings)).at(-1)?.label).toBe('icon.png');
  });

  it('shows the beginning of a text, and nothing of a picture', () => {
    expect(previewText({ name: 'a', bytes: new TextEncoder().encode(`\uFEFF${'x'.repeat(70_000)}`) })).toEqual({ text: 'x'.repeat(59_999), isWhole: false });
    expect(previewText({ name: 'a', bytes: Uint8Array.of(1, 0, 2) })).toBeUndefined();
  });
});
