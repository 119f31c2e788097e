import type { CodeAssist } from './code-assist';
import type { TextChange } from './line-ends';

/** What puts right what a marker speaks of, by its owner's own ways: the text changes from outside. */
export interface CodeFix {
  readonly label: string;
  /** The label with what it would change: asked for the few that are offered at one place. */
  readonly told: () => string;
  readonly run: () => void;
}

/** A message at a range of the text, in offsets. */
export interface CodeMarker {
  readonly start: number;
  readonly end: number;
  readonly level: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly fixes?: readonly CodeFix[];
}

/** Markers that come and go together; while it is the same object, its markers move with the text by themselves. */
export interface MarkerGroup {
  readonly name: string;
  /** Finds where they stand in the present text: asked when the group is new, and after an edit at one of them. */
  readonly markers: () => readonly CodeMarker[];
}

/** A long text with its markers, kept by someone else: told of at every key, and read again then without drawing any component anew. */
export interface LiveCode {
  readonly subscribe: (listener: () => void) => () => void;
  readonly text: () => string;
  /** Only the groups that changed are looked for and drawn anew. */
  readonly markerGroups: () => readonly MarkerGroup[];
}

/** A place to bring into view; a new object brings it again. */
export interface CodeReveal {
  readonly offset: number;
}

/** An editor of one text that someone else keeps: it reports every edit and takes every other text, with the cursor where it was. */
export interface CodeEditorProps {
  readonly label: string;
  readonly text: string | LiveCode;
  readonly language: 'json' | 'csharp' | 'yaml';
  readonly markers: readonly CodeMarker[];
  /** Proposals and explanations while one writes. */
  readonly assist?: CodeAssist;
  readonly readOnly?: boolean;
  readonly reveal?: CodeReveal | undefined;
  /** The one change that makes the first text the second. */
  readonly difference: (before: string, after: string) => TextChange | undefined;
  readonly onChange: (text: string) => void;
  /** For long texts, instead of `onChange`: takes the changes, which all count from the text before, and gives the text after them. */
  readonly onType?: (changes: readonly TextChange[]) => string;
  readonly onCursor?: (offset: number) => void;
  /** A piece was pasted from `start` to before `end`; `onType` or `onChange` knows of it already. */
  readonly onPaste?: (start: number, end: number) => void;
  readonly onBlur?: () => void;
  /** The editor keeps no history of its own. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}
