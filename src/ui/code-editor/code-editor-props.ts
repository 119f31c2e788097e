import type { TextChange } from './line-ends';

/** A message at a range of the text, in offsets. */
export interface CodeMarker {
  readonly start: number;
  readonly end: number;
  readonly level: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** A place to bring into view; a new object brings it again. */
export interface CodeReveal {
  readonly offset: number;
}

/** An editor of one text that someone else keeps: it reports every edit and takes every other text, with the cursor where it was. */
export interface CodeEditorProps {
  readonly label: string;
  readonly text: string;
  readonly language: 'json';
  readonly markers: readonly CodeMarker[];
  readonly readOnly?: boolean;
  readonly reveal?: CodeReveal | undefined;
  /** The one change that makes the first text the second. */
  readonly difference: (before: string, after: string) => TextChange | undefined;
  readonly onChange: (text: string) => void;
  readonly onCursor?: (offset: number) => void;
  readonly onBlur?: () => void;
  /** The editor keeps no history of its own. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}
