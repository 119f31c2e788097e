/** Over real connectors: the General tab's readers read every field, each is edited and taken back, and the files come out byte for byte. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../core/commands/command';
import { fillDocument, listOperations } from '../../core/commands/fill-document';
import { setConnectorMetadata } from '../../core/commands/set-connector-metadata';
import { setDocument } from '../../core/commands/set-document';
import { setGateway } from '../../core/commands/set-gateway';
import { setIcon } from '../../core/commands/set-icon';
import { setText } from '../../core/commands/set-text';
import { setValue } from '../../core/commands/set-value';
import { metadataEntry } from '../../core/connector/connector-metadata';
import { fileNames, type Connector } from '../../core/connector/connector';
import { documentSections } from '../../core/connector/documents/document-sections';
import { documentNames } from '../../core/connector/documents/document-texts';
import { environmentReference, environmentVariablesIn } from '../../core/connector/environment-variable';
import { usesGateway } from '../../core/connector/sign-in';
import { Session } from '../../session/session';
import { corpusConnectors, hasCorpus, isByteForByte, type CorpusConnector } from '../../session/testing/corpus-connectors';

const marker = 'Marker of a test';

const texts = [
  '/definition/info/title',
  '/definition/info/description',
  '/definition/info/version',
  '/definition/info/x-ms-api-annotation/status',
  '/definition/info/contact/name',
  '/definition/info/contact/email',
  '/definition/info/contact/url',
  '/definition/host',
  '/definition/basePath',
  '/properties/properties/iconBrandColor',
  '/properties/properties/publisher',
  '/properties/properties/stackOwner',
] as const;

type Edit = (session: Session) => void;

const edit =
  <Args>(command: Command<Args>, args: Args): Edit =>
  (session) =>
    session.run(command, args);

/** Every field of the tab as an edit of it. */
function editsOf(connector: Connector): readonly Edit[] {
  const documents = (['readme', 'intro'] as const).flatMap((document) => {
    const text = connector.documents[document]?.text ?? '';
    const sections = documentSections(document, text, documentNames(connector));
    for (const { before, body, after, isThere } of sections) if (isThere) expect(before + body + after).toBe(text);
    return [...sections.map(({ before, after }) => edit(setDocument, { document, text: before + marker + after })), edit(fillDocument, { document })];
  });
  return [
    ...texts.map((at) => edit(setText, { at, text: marker })),
    edit(setValue, { at: '/definition/host', value: environmentReference('cto_Host') }),
    edit(setValue, { at: '/definition/schemes', value: ['http'] }),
    edit(setValue, { at: '/definition/info/x-ms-keywords', value: [marker] }),
    ...(['Website', 'Privacy policy', 'Categories'] as const).map((name) => edit(setConnectorMetadata, { name, value: marker })),
    edit(setGateway, { isOn: !usesGateway(connector) }),
    edit(setIcon, { icon: { name: fileNames.icon, bytes: Uint8Array.of(1, 2, 3) } }),
    edit(listOperations, { document: 'readme' }),
    ...documents,
  ];
}

describe.skipIf(!hasCorpus)('the General tab over the connectors of the corpus', () => {
  let all: readonly CorpusConnector[] = [];
  beforeAll(async () => {
    all = await corpusConnectors();
  }, 300_000);

  it('reads the listing of each, whatever the case of its names', () => {
    for (const { name, connector } of all) {
      for (const entry of ['Website', 'Privacy policy', 'Categories'] as const) expect(['string', 'undefined'], name).toContain(typeof metadataEntry(connector.definition, entry)?.value);
      expect(environmentVariablesIn(connector), name).toBeInstanceOf(Array);
    }
  });

  it('comes back byte for byte after each field was edited and taken back', { timeout: 300_000 }, () => {
    let edits = 0;
    const changed: string[] = [];
    for (const one of all) {
      const session = new Session(one.connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });
      for (const each of editsOf(one.connector)) {
        each(session);
        if (session.connector === one.connector) continue;
        edits++;
        session.undo();
      }
      if (!isByteForByte(one, session.connector)) changed.push(one.name);
    }
    console.info(`${all.length} connectors, ${edits} edits made and taken back`);
    expect(all.length).toBeGreaterThan(0);
    expect(edits).toBeGreaterThan(10 * all.length);
    expect(changed).toEqual([]);
  });
});
