import type { Connector } from '../connector/connector';
import { fileNames } from '../connector/connector';
import type { Command } from './command';

/** Sets the text of the readme or the intro as it is typed; an emptied one that was never a file goes away. */
export const setDocument: Command<{ document: keyof Connector['documents']; text: string }> = {
  name: 'set-document',
  label: ({ document }) => `Edit ${fileNames[document]}`,
  apply: (connector, { document, text }) => {
    const before = connector.documents[document];
    if ((before?.text ?? '') === text) return connector;
    const after = before ? { ...before, text } : { name: fileNames[document], text, encoding: 'utf-8' as const };
    return { ...connector, documents: { ...connector.documents, [document]: after } };
  },
};
