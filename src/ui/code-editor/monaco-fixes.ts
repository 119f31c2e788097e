import type { CodeFix } from './code-editor-props';
import { editor, languages, Range } from './monaco';

const run = 'wizard.run-fix';

/** So many fixes are told with what they change: a whole text that is selected has hundreds. */
const mostTold = 8;

// One command for all editors: what it is to run comes with each call.
editor.registerCommand(run, (_accessor, fix: unknown) => {
  if (typeof fix === 'function') fix();
});

export interface FixableMarker {
  readonly marker: editor.IMarkerData;
  readonly fixes: readonly CodeFix[];
}

/** Offers what puts the markers of a model right; gives a way to stop. `fixesIn` knows the markers that touch a range. */
export function attachFixes(model: editor.ITextModel, fixesIn: (range: Range) => readonly FixableMarker[]): () => void {
  const provider = languages.registerCodeActionProvider(model.getLanguageId(), {
    provideCodeActions(asked, range) {
      const offered = asked !== model ? [] : fixesIn(range).flatMap(({ marker, fixes }) => fixes.map((fix, index) => ({ marker, fix, index })));
      const actions = offered.map(({ marker, fix, index }) => ({
        title: offered.length > mostTold ? fix.label : fix.told(),
        kind: 'quickfix',
        diagnostics: [marker],
        isPreferred: index === 0,
        command: { id: run, title: fix.label, arguments: [fix.run] },
      }));
      return { actions, dispose: () => undefined };
    },
  });
  return () => provider.dispose();
}
