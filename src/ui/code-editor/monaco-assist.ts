import type { CodeAssist, CodeProposal } from './code-assist';
import { editor, languages, Range } from './monaco';

const kinds = { key: languages.CompletionItemKind.Property, value: languages.CompletionItemKind.Value, reference: languages.CompletionItemKind.Reference } as const;

/** How much of the text around the cursor a proposal looks at. */
const around = 2000;

/** Shows proposals and explanations in a model; gives a way to stop. `hidden` is how many characters of the text the model does not show. */
export function attachAssist(model: editor.ITextModel, assist: () => CodeAssist | undefined, hidden: () => number): () => void {
  const proposals = languages.registerCompletionItemProvider(model.getLanguageId(), {
    triggerCharacters: ['"'],
    provideCompletionItems(asked, position) {
      const current = assist();
      if (asked !== model || !current) return { suggestions: [] };
      const offset = model.getOffsetAt(position);
      const from = Math.max(0, offset - around);
      const piece = model.getValueInRange(Range.fromPositions(model.getPositionAt(from), model.getPositionAt(offset + around)));
      const found = current.propose(piece, offset - from, offset + hidden());
      if (!found) return { suggestions: [] };
      const range = Range.fromPositions(model.getPositionAt(from + found.start), model.getPositionAt(from + found.end));
      return {
        suggestions: found.items.map(({ label, insert, meaning, kind }: CodeProposal, index) => ({
          label,
          kind: kinds[kind],
          insertText: insert,
          insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
          // Beside the one that is marked, and whole in the part that opens next to the list.
          detail: meaning,
          filterText: model.getValueInRange(range).startsWith('"') ? `"${label}"` : label,
          sortText: String(index).padStart(5, '0'),
          range,
        })),
      };
    },
  });
  const hovers = languages.registerHoverProvider(model.getLanguageId(), {
    provideHover(asked, position) {
      const text = asked === model ? assist()?.explain(model.getOffsetAt(position) + hidden()) : undefined;
      return text === undefined ? null : { contents: [{ value: text }] };
    },
  });
  return () => {
    proposals.dispose();
    hovers.dispose();
  };
}
