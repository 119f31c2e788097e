import { fileNames, type Connector, type TextFile } from '../connector/connector';
import type { Command } from './command';

/** True for a file that would be made again just so: nothing of it is lost when it goes away. */
const isOurs = ({ name, encoding }: TextFile, document: keyof Connector['documents']): boolean => name === fileNames[document] && encoding === 'utf-8';

/** Sets the text of the readme or the intro as it is typed; an emptied one goes away, unless its file had a name or encoding of its own. */
export const setDocument: Command<{ document: keyof Connector['documents']; text: string }> = {
  name: 'set-document',
  label: ({ document }) => `Edit ${fileNames[document]}`,
  apply: (connector, { document, text }) => {
    const before = connector.documents[document];
    if ((before?.text ?? '') === text) return connector;
    const after = before ? { ...before, text } : { name: fileNames[document], text, encoding: 'utf-8' as const };
    return { ...connector, documents: { ...connector.documents, [document]: text === '' && isOurs(after, document) ? null : after } };
  },
};
