import { isObject, type Json, textOf } from '../../base/json';
import { remembering } from './remember';

/** The text of a `description`, which is a text, `{content, type}` or missing. */
export function rawDescription(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return isObject(value) ? (textOf(value, 'content') ?? '') : '';
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** Longer texts are cut here, in characters, before they are cleaned: nobody reads more in a designer. */
export const LONGEST_TEXT = 4000;

/** Markdown or HTML as one line of plain text: marks, tags, images and link targets are taken off. */
export const plainText = remembering(withoutMarks);

function withoutMarks(source: string): string {
  if (source === '') return '';
  let text = source.length > LONGEST_TEXT ? `${source.slice(0, LONGEST_TEXT)}…` : source;
  if (/[<&]/.test(text)) {
    text = text
      .replace(/<!--[^]{0,4000}?-->/g, ' ')
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
      .replace(/&(#39|[a-z]{2,4});/g, (whole, name: string) => entities.get(name) ?? whole);
  }
  if (/[[\]*_`#~|>\\=-]/.test(text)) {
    text = text
      .replace(/^[ \t]{0,8}(#{1,6}|>|[-*+]|\d{1,3}\.)[ \t]+/gm, '')
      .replace(/^[ \t|:=-]{3,}$/gm, ' ')
      .replace(/!\[[^\]\n]{0,300}\]\([^()\n]{0,500}\)/g, ' ')
      .replace(/\[([^\]\n]{1,300})\]\([^()\n]{0,500}\)/g, '$1')
      .replace(/`{1,3}/g, '')
      .replace(/\*{1,3}|~~/g, '')
      .replace(/(^|[^\p{L}\p{N}])_{1,3}([^\s_][^_\n]{0,200})_{1,3}(?![\p{L}\p{N}])/gu, '$1$2')
      .replace(/\|/g, ' ')
      .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1');
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The text with an end mark: a comma, colon or dash at its end gives way to a full stop. */
export const asSentence = remembering((text) => {
  const trimmed = text.replace(/[\s,;:…–-]+$/u, '');
  return trimmed === '' || /[.!?]["')”’]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
});

/** A description with the generator's mark of a required field taken off. */
export function fieldDescription(raw: string): { description: string; required: boolean } {
  if (raw === '') return { description: '', required: false };
  const marked = /^\s*\(required\)\s*/i.exec(raw);
  return { description: plainText(marked ? raw.slice(marked[0].length) : raw), required: marked !== null };
}
