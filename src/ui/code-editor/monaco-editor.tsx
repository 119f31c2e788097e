import { useEffect, useLayoutEffect, useRef } from 'react';
import { codeFont } from '../theme';
import type { CodeEditorProps, CodeMarker, LiveCode } from './code-editor-props';
import { DrawnMarkers } from './drawn-markers';
import { hasOneLineEnd, lineEndOf, originalChanges, withChanges, type TextChange } from './line-ends';
import { attachAssist } from './monaco-assist';
import { attachFixes, type FixableMarker } from './monaco-fixes';
import { editor, followScheme, MarkerSeverity, Range } from './monaco';

const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info } as const;

const MARK = 0xfeff;

/** What the names of our markers' owners begin with. */
const owned = 'wizard ';

/** A Monaco model together with the exact text that it stands for, whose line ends and byte-order mark the model may not show. */
class TextBinding {
  isApplying = false;
  readonly drawn = new DrawnMarkers((name, markers) => this.mark(name, markers));
  private isEven: boolean;
  /** How many characters of the text the model does not show: its byte-order mark. */
  hidden: number;

  constructor(
    readonly model: editor.ITextModel,
    public text: string,
  ) {
    this.isEven = hasOneLineEnd(text);
    this.hidden = text.charCodeAt(0) === MARK ? 1 : 0;
  }

  positionAt(offset: number): ReturnType<editor.ITextModel['getPositionAt']> {
    return this.model.getPositionAt(offset - this.hidden);
  }

  offsetAt(position: Parameters<editor.ITextModel['getOffsetAt']>[0]): number {
    return this.model.getOffsetAt(position) + this.hidden;
  }

  /** The changes that the model reports, as changes of the text. The text is not read: joining a long one costs more than a key should. */
  changesOf({ changes, eol }: editor.IModelContentChangedEvent): readonly TextChange[] {
    const reported = changes.map(({ rangeOffset, rangeLength, text }) => ({ offset: rangeOffset + this.hidden, length: rangeLength, text }));
    return this.isEven ? reported : originalChanges(this.text, eol, reported);
  }

  /** Takes a text from outside by its smallest difference; gives where the difference ends, for the cursor. */
  take(text: string, edit: TextChange | undefined): number | undefined {
    if (!edit) return undefined;
    const wasEven = this.isEven && this.hidden === 0;
    this.text = text;
    this.isEven = hasOneLineEnd(text);
    this.hidden = text.charCodeAt(0) === MARK ? 1 : 0;
    this.isApplying = true;
    try {
      // The offsets of a text are those of a model with the same line ends alone.
      if (!wasEven || !this.isEven || this.hidden > 0 || (lineEndOf(text) ?? this.model.getEOL()) !== this.model.getEOL()) {
        this.model.setValue(text);
        return undefined;
      }
      const start = this.model.getPositionAt(edit.offset);
      const end = this.model.getPositionAt(edit.offset + edit.length);
      this.model.applyEdits([{ range: Range.fromPositions(start, end), text: edit.text }]);
      return edit.offset + edit.text.length;
    } finally {
      this.isApplying = false;
    }
  }

  /** Moves what is drawn along with a change of the model. */
  follow({ changes, isFlush }: editor.IModelContentChangedEvent): void {
    if (isFlush) this.drawn.lose();
    else this.drawn.move(changes.map(({ rangeOffset, rangeLength, text }) => ({ offset: rangeOffset + this.hidden, length: rangeLength, text })));
  }

  mark(name: string, markers: readonly CodeMarker[]): void {
    editor.setModelMarkers(this.model, `${owned}${name}`, markers.map(this.shown));
  }

  private readonly shown = ({ start, end, level, message }: CodeMarker): editor.IMarkerData => {
    const from = this.positionAt(start);
    const to = this.positionAt(end);
    return { startLineNumber: from.lineNumber, startColumn: from.column, endLineNumber: to.lineNumber, endColumn: to.column, message, severity: severities[level] };
  };

  /** The markers that touch a range, with what puts them right. The editor's own list of them tells where they stood when they were drawn. */
  readonly fixesIn = (range: Range): readonly FixableMarker[] =>
    this.drawn.within(this.offsetAt(range.getStartPosition()), this.offsetAt(range.getEndPosition())).map((marker) => ({ marker: this.shown(marker), fixes: marker.fixes ?? [] }));
}

const textOf = (text: string | LiveCode): string => (typeof text === 'string' ? text : text.text());

/** Takes over what a live code says, now and after each change: at the end of the task's own work, as the editor may be amid its own then. */
function followCode(code: LiveCode, take: () => void): () => void {
  let isAsked = false;
  let isOver = false;
  take();
  const stop = code.subscribe(() => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      if (!isOver) take();
    });
  });
  return () => {
    isOver = true;
    stop();
  };
}

/** Scrolls to a cursor that was in view when the editor becomes lower: by a message below it, or by the keyboard of a phone. */
function keepCursorInView(view: editor.IStandaloneCodeEditor): { dispose(): void } {
  let { height } = view.getLayoutInfo();
  return view.onDidLayoutChange((layout) => {
    const before = height;
    ({ height } = layout);
    const position = view.getPosition();
    const place = position && height < before ? view.getScrolledVisiblePosition(position) : null;
    if (position && place && place.top >= 0 && place.top < before) view.revealPosition(position, editor.ScrollType.Immediate);
  });
}

/** A plain style: working out styles of the theme at every key takes a quarter of a millisecond for both boxes. */
const filling = { position: 'absolute', inset: 0 } as const;

/** The code editor with Monaco. Edits go out as they are typed; texts that come in are applied by their smallest difference. */
export function MonacoEditor(props: CodeEditorProps) {
  const { label, text, language, markers, readOnly, reveal } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<editor.IStandaloneCodeEditor>(undefined);
  const binding = useRef<TextBinding>(undefined);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const initial = latest.current;
    const whole = textOf(initial.text);
    const model = editor.createModel(whole, language);
    model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
    const bound = new TextBinding(model, whole);
    const created = editor.create(host.current, {
      model,
      ariaLabel: `${initial.label}. Press Control M to let Tab move the focus.`,
      automaticLayout: true,
      bracketPairColorization: { enabled: false },
      contextmenu: false,
      fixedOverflowWidgets: true,
      folding: true,
      foldingStrategy: 'indentation',
      fontFamily: codeFont,
      fontSize: 13,
      lineHeight: 20,
      lineNumbersMinChars: 4,
      links: false,
      minimap: { enabled: false },
      occurrencesHighlight: 'off',
      padding: { top: 8, bottom: 8 },
      quickSuggestions: false,
      renderFinalNewline: 'on',
      renderWhitespace: 'none',
      scrollBeyondLastLine: false,
      selectionHighlight: false,
      stickyScroll: { enabled: false },
      unusualLineTerminators: 'off',
      wordBasedSuggestions: 'off',
    });
    const listeners = [
      model.onDidChangeContent((event) => {
        bound.follow(event);
        if (bound.isApplying) return;
        const changes = bound.changesOf(event);
        const { onType, onChange } = latest.current;
        if (onType) {
          bound.text = onType(changes);
          return;
        }
        bound.text = withChanges(bound.text, changes);
        onChange(bound.text);
      }),
      created.onDidChangeCursorPosition(({ position }) => latest.current.onCursor?.(bound.offsetAt(position))),
      created.onDidPaste(({ range }) => latest.current.onPaste?.(bound.offsetAt(range.getStartPosition()), bound.offsetAt(range.getEndPosition()))),
      created.onDidBlurEditorText(() => latest.current.onBlur?.()),
      keepCursorInView(created),
    ];
    view.current = created;
    binding.current = bound;
    const stopFollowing = followScheme();
    const stopFixing = attachFixes(model, bound.fixesIn);
    const stopAssisting = attachAssist(model, () => latest.current.assist, () => bound.hidden);
    return () => {
      stopFollowing();
      stopAssisting();
      stopFixing();
      for (const listener of listeners) listener.dispose();
      bound.drawn.dispose();
      created.dispose();
      model.dispose();
      view.current = undefined;
      binding.current = undefined;
    };
  }, [language]);

  useEffect(() => {
    const take = (after: string): void => {
      const bound = binding.current;
      const created = view.current;
      if (!bound || !created || bound.text === after) return;
      const end = bound.take(after, latest.current.difference(bound.text, after));
      if (end === undefined || !created.hasTextFocus()) return;
      const position = bound.positionAt(end);
      created.setPosition(position);
      created.revealPositionInCenterIfOutsideViewport(position);
    };
    if (typeof text !== 'string') {
      return followCode(text, () => {
        take(text.text());
        binding.current?.drawn.draw(text.markerGroups());
      });
    }
    take(text);
    return undefined;
  }, [text, language]);

  useEffect(() => {
    const bound = binding.current;
    if (!bound || !reveal) return;
    const position = bound.positionAt(reveal.offset);
    view.current?.setPosition(position);
    view.current?.revealLineNearTop(position.lineNumber);
  }, [reveal]);

  useEffect(() => {
    binding.current?.mark('', markers);
  }, [markers]);

  useEffect(() => view.current?.updateOptions({ readOnly: readOnly === true }), [readOnly]);

  return <div ref={host} role="group" aria-label={label} style={filling} />;
}
