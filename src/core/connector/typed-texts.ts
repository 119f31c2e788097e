import type { LiveText } from '../base/json-text/live-text';
import type { TextFile } from './connector';

/** What was typed in, by its file. In a place of its own, so that storing a text needs nothing of what reads it. */
const texts = new WeakMap<TextFile, LiveText>();

/** The text of a file as it was typed in, which is not joined for that; undefined for one that was not. */
export const typedTextOf = (file: TextFile): LiveText | undefined => texts.get(file);

/** Keeps the text of a file as it was typed in. */
export const rememberTyped = (file: TextFile, text: LiveText): void => void texts.set(file, text);
