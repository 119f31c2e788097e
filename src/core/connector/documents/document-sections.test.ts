import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../../base/testing/corpus';
import { decodeText, encodeText } from '../../base/text-file';
import { documentSection, documentSections } from './document-sections';
import { documentTemplates, type DocumentName, type SectionId } from './document-template';
import { placedHeadings } from './markdown-headings';
import { retyped, shownText } from './retyped';

const names = { title: 'Harbour Desk', publisher: 'Contoso' };

const set = (document: DocumentName, text: string, id: SectionId, body: string): string => {
  const section = documentSection(document, text, names, id);
  if (!section) throw new Error(`There is no section ${id}.`);
  return section.before + body + section.after;
};

const bodies = (document: DocumentName, text: string): { [id: string]: string } =>
  Object.fromEntries(documentSections(document, text, names).filter(({ isThere, body }) => isThere && body !== '').map(({ id, body }) => [id, body]));

const readme = `# Harbour Desk

Books berths.

## Publisher: Contoso, Fabrikam

## Prerequisites

An account.

- And a boat.

## Supported Operations

### Get authentication
Signs a boat in.

### List known issues

Lists.

## About us
Our own words.

## Known Issues and Limitations

None.
`;

describe('documentSections', () => {
  it('reads each section of a readme, and takes operations for nothing else', () => {
    expect(bodies('readme', readme)).toEqual({
      opening: 'Books berths.',
      publisher: 'Contoso, Fabrikam',
      prerequisites: 'An account.\n\n- And a boat.',
      operations: '### Get authentication\nSigns a boat in.\n\n### List known issues\n\nLists.',
      knownIssues: 'None.',
    });
  });

  it('changes one section, and nothing else', () => {
    const changed = set('readme', readme, 'prerequisites', 'Two accounts.\n');
    expect(changed).toBe(readme.replace('An account.\n\n- And a boat.', 'Two accounts.\n'));
    expect(set('readme', readme, 'publisher', 'Ada')).toBe(readme.replace('Contoso, Fabrikam', 'Ada'));
    expect(set('readme', readme, 'opening', 'Books more.')).toBe(readme.replace('Books berths.', 'Books more.'));
  });

  it('puts a missing section where the template has it', () => {
    expect(set('readme', readme, 'credentials', 'Ask us.')).toBe(readme.replace('## About us', '## Obtaining Credentials\n\nAsk us.\n\n## About us'));
    expect(set('readme', readme, 'deployment', 'Run it.')).toBe(`${readme}\n## Deployment Instructions\n\nRun it.\n`);
    expect(set('readme', '## Prerequisites\r\nNone.\r\n', 'opening', 'Books.')).toBe('# Harbour Desk\r\n\r\nBooks.\r\n\r\n## Prerequisites\r\nNone.\r\n');
    expect(set('readme', '# Desk\n## Known issues\nNone.', 'publisher', 'Ada')).toBe('# Desk\n\n## Publisher: Ada\n\n## Known issues\nNone.');
  });

  it('makes a document from nothing, section by section', () => {
    let text = '';
    for (const [id, body] of [['knownIssues', 'None.'], ['publisher', 'Ada'], ['opening', 'Books.'], ['prerequisites', 'A boat.']] as const) text = set('readme', text, id, body);
    expect(text).toBe('# Harbour Desk\n\nBooks.\n\n## Publisher: Ada\n\n## Prerequisites\n\nA boat.\n\n## Known Issues and Limitations\n\nNone.\n');
  });

  it('reads an introduction without a title, and one with', () => {
    expect(bodies('intro', 'Books berths.\n\n## FAQ\n\nNone.\n')).toEqual({ opening: 'Books berths.', faq: 'None.' });
    expect(bodies('intro', '# Desk\n\nBooks berths.\n')).toEqual({ opening: 'Books berths.' });
    expect(set('intro', '', 'opening', 'Books berths.')).toBe('Books berths.\n');
  });

  it('finds sections under other names and ranks, in both notations and beside code', () => {
    const other = '# Desk\n# Pre-requisites:\nA boat.\n```\n# FAQ\n```\n\nAuthentication\n---\nAsk us.\n#### FAQs ####\nNone.';
    expect(bodies('readme', other)).toEqual({ prerequisites: 'A boat.\n```\n# FAQ\n```', credentials: 'Ask us.', faq: 'None.' });
  });

  it('takes the name of the publisher from the line, or from the text below', () => {
    expect(bodies('readme', '# D\n## Publisher: Ada ##\n')).toEqual({ publisher: 'Ada' });
    expect(bodies('readme', '# D\n## Publisher\nAda\n')).toEqual({ publisher: 'Ada' });
    expect(set('readme', '# D\n## Publisher\n\n## FAQ\n', 'publisher', 'Ada')).toBe('# D\n## Publisher: Ada\n\n## FAQ\n');
  });

  const line = fc.oneof(fc.constantFrom('', '# Desk', '## Publisher: Ada', '## Prerequisites', '## Supported Operations', '### List', '## Credentials', '## Known issues', '```', 'FAQ', '---', '===', '## Notes', 'text', '  indented', '#### FAQ ##', '## '), fc.string({ maxLength: 12 }));
  const text = fc.tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([lines, lineBreak, isClosed]) => lines.join(lineBreak) + (isClosed ? lineBreak : ''));

  it('covers any text without losing a character of it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<DocumentName>('readme', 'intro'), (any, document) => {
        for (const { isThere, before, body, after } of documentSections(document, any, names)) {
          if (isThere && body !== '') expect(before + body + after).toBe(any);
          else expect((before + after).replaceAll(/\s/g, '').length).toBeGreaterThanOrEqual(any.replaceAll(/\s/g, '').length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back what was put into a section of any text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<DocumentName>('readme', 'intro'), fc.nat(), (any, document, number) => {
        const template = documentTemplates[document];
        const id = template[number % template.length]?.id ?? 'opening';
        const hasOpenCode = placedHeadings(`${any}\n\n# Probe`).at(-1)?.text !== 'Probe';
        fc.pre(!hasOpenCode);
        expect(documentSection(document, set(document, any, id, 'Some words.'), names, id)?.body.trim()).toBe('Some words.');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('retyped', () => {
  it('changes what was typed and keeps line breaks of either kind', () => {
    expect(retyped('one\r\ntwo\nthree\r\n', 'one\ntwo!\nthree\n', '\r\n')).toBe('one\r\ntwo!\nthree\r\n');
    expect(retyped('one\r\ntwo', 'one\nand\ntwo', '\r\n')).toBe('one\r\nand\r\ntwo');
    expect(retyped('', 'a\nb', '\r\n')).toBe('a\r\nb');
  });

  it('shows what was typed, whatever was stored', () => {
    const part = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(part, part, (stored, typed) => {
        expect(shownText(retyped(stored, shownText(typed), '\r\n'))).toBe(shownText(typed));
        expect(retyped(stored, shownText(stored), '\n')).toBe(stored);
      }),
    );
  });
});

const corpus = corpusFolder('connectors');

describe.skipIf(!existsSync(corpus))('published documents', () => {
  const files = (existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }) : []).flatMap((path) => {
    const document = /(?:^|[\\/])readme\.md$/i.test(path) ? 'readme' : /(?:^|[\\/])intro\.md$/i.test(path) ? 'intro' : undefined;
    return document ? [{ path: join(corpus, path), document } as const] : [];
  });

  it('open in the form, and come back with their bytes; one changed section changes itself alone', () => {
    let sections = 0;
    for (const { path, document } of files) {
      const bytes = readFileSync(path);
      const file = decodeText(path, bytes);
      for (const { id, isThere, before, body, after } of documentSections(document, file.text, names)) {
        if (!isThere || body === '') continue;
        sections++;
        expect(Buffer.from(encodeText({ ...file, text: before + retyped(body, shownText(body), '\n') + after }))).toEqual(bytes);
        const changed = set(document, file.text, id, 'Changed.');
        expect(changed.startsWith(before) && changed.endsWith(after)).toBe(true);
        expect(documentSection(document, changed, names, id)?.body).toBe('Changed.');
      }
    }
    console.info(`${files.length} documents, ${sections} sections opened and kept`);
    expect(files.length).toBeGreaterThan(0);
  });
});
