import { fileNames, type Connector } from '../connector/connector';
import { documentSection, documentSections } from '../connector/documents/document-sections';
import { documentTemplates, isRequired, type DocumentName, type SectionId } from '../connector/documents/document-template';
import { derivedText, documentNames, hasSignIn, missingOperations } from '../connector/documents/document-texts';
import { placedHeadings } from '../connector/documents/markdown-headings';
import { lineBreakOf } from '../connector/documents/retyped';
import type { Command } from './command';
import { setDocument } from './set-document';

const textOfDocument = (connector: Connector, document: DocumentName): string => connector.documents[document]?.text ?? '';

const withLineBreaks = (text: string, of: string): string => text.replaceAll('\n', lineBreakOf(of));

/** The required sections of a document that are missing or empty, and for which the connector itself says something. */
export function fillableSections(connector: Connector, document: DocumentName): readonly SectionId[] {
  const names = documentNames(connector);
  const situation = { publisherKind: connector.submission.publisherKind === 'private' ? ('verified' as const) : connector.submission.publisherKind, hasSignIn: hasSignIn(connector) };
  const wanted = new Set(documentTemplates[document].filter((section) => isRequired(section, situation)).map(({ id }) => id));
  return documentSections(document, textOfDocument(connector, document), names)
    .filter(({ id, body }) => wanted.has(id) && body.trim() === '' && derivedText(connector, document, id) !== '')
    .map(({ id }) => id);
}

/** Fills the empty sections of a document from the rest of the connector. What is written already stays as it is. */
export const fillDocument: Command<{ document: DocumentName }> = {
  name: 'fill-document',
  label: ({ document }) => `Fill what is empty in ${fileNames[document]}`,
  apply: (connector, { document }) => {
    const names = documentNames(connector);
    let text = textOfDocument(connector, document);
    for (const id of fillableSections(connector, document)) {
      const section = documentSection(document, text, names, id);
      if (section) text = section.before + withLineBreaks(derivedText(connector, document, id), text) + section.after;
    }
    return setDocument.apply(connector, { document, text });
  },
};

/** The sections of operations that the readme's list of operations has no heading for; none while there is no list. */
export function unlistedOperations(connector: Connector): readonly string[] {
  const section = documentSection('readme', textOfDocument(connector, 'readme'), documentNames(connector), 'operations');
  if (!section || section.body.trim() === '') return [];
  return missingOperations(connector, placedHeadings(section.body).map(({ text }) => text));
}

/** Adds the operations that the readme does not list at the end of its list. */
export const listOperations: Command<{ document: 'readme' }> = {
  name: 'list-operations',
  label: () => 'Add the missing operations to readme.md',
  apply: (connector, { document }) => {
    const text = textOfDocument(connector, document);
    const section = documentSection(document, text, documentNames(connector), 'operations');
    const missing = unlistedOperations(connector);
    if (!section || missing.length === 0) return connector;
    const added = withLineBreaks(`${section.body.endsWith('\n') ? '' : '\n'}\n${missing.join('\n\n')}`, text);
    return setDocument.apply(connector, { document, text: section.before + section.body + added + section.after });
  },
};
