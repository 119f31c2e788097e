import { useState } from 'react';
import { setDocument } from '../../../core/commands/set-document';
import { documentSection, type PlacedSection } from '../../../core/connector/documents/document-sections';
import type { DocumentName } from '../../../core/connector/documents/document-template';
import { documentNames } from '../../../core/connector/documents/document-texts';
import { lineBreakOf, retyped, shownText } from '../../../core/connector/documents/retyped';
import { useConnector, useSession } from '../../../session/react/session-context';

type Place = Pick<PlacedSection, 'before' | 'after'>;

/** The part of a text between what stands before and after it, or undefined when the text is another one by now. */
function between(text: string, { before, after }: Place): string | undefined {
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, text.length - after.length) : undefined;
}

/**
 * A section as a text box edits it. While the cursor is in it, it holds on to the place where it began: a heading or an open
 * code block that is being typed would otherwise move the section's end from under the cursor.
 */
export function useSection(document: DocumentName, section: PlacedSection) {
  const session = useSession();
  const text = useConnector(({ documents }) => documents[document]?.text ?? '');
  const [held, hold] = useState<Place | undefined>(undefined);
  const step = `typing:/documents/${document}/${section.id}`;
  const own = held && between(text, held);

  const onChange = (typed: string): void => {
    const present = session.connector.documents[document]?.text ?? '';
    const kept = held && between(present, held);
    const fresh = kept === undefined ? documentSection(document, present, documentNames(session.connector), section.id) : undefined;
    const place = kept === undefined ? fresh : held;
    if (!place) return;
    if (fresh) hold({ before: fresh.before, after: fresh.after });
    const next = retyped(kept ?? fresh?.body ?? '', typed, lineBreakOf(present));
    session.run(setDocument, { document, text: place.before + next + place.after }, step);
  };

  return {
    value: shownText(own ?? section.body),
    onChange,
    onBlur: (): void => {
      hold(undefined);
      session.settle();
    },
  };
}
