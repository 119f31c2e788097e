import { describe, expect, it } from 'vitest';
import { connectorOf, emptySubmission, type Connector } from '../../connector/connector';
import { importFiles } from '../../importers/import-files';
import { writeZip } from '../../zip/write-zip';
import { exportPackage } from './export-package';
import { folderName } from './folder-name';
import { submissionDocument } from './submission-document';

const connector: Connector = {
  ...connectorOf(
    {
      swagger: '2.0',
      info: { title: 'Harbour', contact: { name: 'Quay desk', email: 'help@harbour.example' } },
      'x-ms-connector-metadata': [{ propertyName: 'Privacy policy', propertyValue: 'https://harbour.example/privacy' }],
    },
    { properties: { iconBrandColor: '#123456', publisher: 'Harbour Ltd' } },
  ),
  submission: {
    ...emptySubmission,
    contact: { name: 'Ann\nBo', email: 'ann@harbour.example' },
    testAccount: { userName: 'stored-user', instructions: 'Choose “demo”.' },
    attestations: { 'service-uptime-99-9': { agreed: true, note: '99.95 % in 2025.' }, 'publisher-owns-service': { agreed: false, note: '' }, 'independent-identity': { agreed: true, note: '' }, 'auth-no-change-on-update': { agreed: true, note: '' } },
  },
};
const textOf = (file: { bytes: Uint8Array } | undefined): string => new TextDecoder().decode(file?.bytes);

describe('submissionDocument', () => {
  it('names publisher, colour, contacts and what was attested', () => {
    const text = textOf(submissionDocument(connector));
    for (const line of [
      '# Submission of Harbour',
      '- **Kind of publisher:** Verified publisher',
      '- **Brand colour:** #123456',
      '- **Privacy policy:** https://harbour.example/privacy',
      '- **Website:** not given',
      '- **Email:** help@harbour.example',
      '- **Name:** Ann Bo',
      '- The service is up at least 99.9 % of the time (recommended). 99.95 % in 2025.',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).not.toMatch(/owns the service|identity|authentication/);
  });

  it('never holds the test account', () => {
    const text = textOf(submissionDocument(connector));
    expect(text).toContain('handed over separately');
    expect(text).not.toMatch(/stored-user|Choose/);
  });
});

describe('exportPackage', () => {
  it('puts the folder under its title and the submission beside it', () => {
    expect(exportPackage(connector).map(({ name }) => name)).toEqual(['Harbour/apiDefinition.swagger.json', 'Harbour/apiProperties.json', 'submission.md']);
  });

  it('says in words what was attested', () => {
    const attested: Connector = { ...connector, submission: { ...connector.submission, attestations: { 'title-unique': { agreed: true, note: '' } } } };
    expect(textOf(exportPackage(attested).at(-1))).toContain('- No other published connector has this title.\n');
  });

  it('lists muted rules with their reasons, and is silent when there are none', () => {
    const muted: Connector = { ...connector, submission: { ...connector.submission, muted: { 'operation-description-sentence': 'The texts\nare titles.' } } };
    expect(textOf(exportPackage(muted).at(-1))).toContain('## Criteria set aside\n\n- Operation descriptions end as sentences do (operation-description-sentence): The texts are titles.\n');
    expect(textOf(exportPackage(connector).at(-1))).not.toContain('set aside');
  });

  it('opens again as the same connector', async () => {
    const result = await importFiles([{ name: 'package.zip', bytes: await writeZip(exportPackage(connector)) }]);
    expect(result.ok && [result.connector.definition, result.connector.properties]).toEqual([connector.definition, connector.properties]);
  });
});

describe('folderName', () => {
  it.each([
    ['Harbour', 'Harbour'],
    ['  a/b\\c: <d> [e]? ', 'a b c d e'],
    ['../..', 'Connector'],
    ['', 'Connector'],
    ['con', 'Connector con'],
    ['Ends.', 'Ends'],
    ['Übersee & Co', 'Übersee & Co'],
    ['x'.repeat(99), 'x'.repeat(60)],
  ])('makes %j into %j', (title, name) => {
    expect(folderName(title)).toBe(name);
  });
});
