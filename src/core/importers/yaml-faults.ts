import type { Document, YAMLParseError } from 'yaml';
import { quoted } from '../base/json-text/literal-error';

/** What is wrong with a YAML text, in a sentence that ends with the way out, and where it begins. */
export interface YamlFault {
  readonly offset: number;
  readonly sentence: string;
}

const endOfLine = (text: string, at: number): number => {
  const end = text.slice(at).search(/\r?\n/);
  return end < 0 ? text.length : at + end;
};

/** The rest of the line, as a message shows it. */
const here = (text: string, at: number): string => {
  const end = endOfLine(text, at);
  const rest = text.slice(at, end).trim();
  return rest === '' ? 'the end of the line' : quoted(rest, 0, rest.length);
};

/** Where the quotation begins that no mark ends: the last one of the text. */
function startOfOpenQuotation(document: Document, mark: string): number | undefined {
  let last: number | undefined;
  const look = (node: unknown, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > 200) return;
    if ('type' in node && 'range' in node && Array.isArray(node.range) && node.type === (mark === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE')) last = Number(node.range[0]);
    if ('items' in node && Array.isArray(node.items)) for (const item of node.items) look(item, depth + 1);
    if ('key' in node) look(node.key, depth + 1);
    if ('value' in node) look(node.value, depth + 1);
  };
  look(document.contents, 0);
  return last;
}

function missing(message: string, text: string, at: number): string {
  if (message.includes('Implicit map keys')) return `${here(text, at)} is no key with a value. Put a colon and a blank behind the key, or indent the line as deep as the text that it goes on with.`;
  if (message.startsWith('Missing ,')) return `A comma is missing before ${here(text, at)}. Inside brackets, commas part the values.`;
  if (message.startsWith('Missing space after :')) return 'A blank is missing behind the colon. Add it.';
  if (message.startsWith('Comments')) return 'A blank is missing before the “#” of a comment. Add it, or put the value in quotation marks if the “#” belongs to it.';
  if (message.includes('directives-end')) return 'A line “---” has to stand between the lines that begin with “%” and the document. Add it, or remove those lines.';
  if (message.startsWith('Sequence item')) return `${here(text, at)} stands where an item of a list is expected. Begin it with “- ”.`;
  if (message.startsWith('Block collection')) return 'A list or a key stands on the line of “---”. Begin it on the next line.';
  return `A blank is missing before ${here(text, at)}. Add it.`;
}

function indentation(message: string, text: string, at: number): string {
  const bracket = /end with a (\S)/.exec(message)?.[1];
  if (bracket !== undefined) return `The ${bracket === ']' ? 'list' : 'object'} in brackets above is not closed. Add “${bracket}” before this place.`;
  const start = text.slice(at).search(/[^ ]/);
  if (message.includes('sequence')) return `${here(text, at + Math.max(start, 0))} is not as deep as the items of its list. All items of one list start at the same column.`;
  if (message.includes('mapping')) return `${here(text, at + Math.max(start, 0))} is not as deep as the keys that it belongs to. All keys of one object start at the same column.`;
  return 'This line is indented less or more than what it belongs to. Indent it as deep as the lines of the same level.';
}

function unexpected(message: string, text: string, at: number): string {
  if (message.startsWith('Block scalar header')) return 'Behind “|” or “>” only a sign and a digit may stand. Begin the text on the next line.';
  if (message.includes('block-seq-ind')) return 'A list begins on the line of its key. Begin it on the next line.';
  if (message.includes('at node end')) return `${here(text, at)} follows a value that has ended already. If it is one text, put the whole of it in quotation marks.`;
  if (message.includes(' , ') || message.includes('empty item')) return 'A value is missing before the comma. Remove the comma, or add the value.';
  if (/flow-(?:map|seq)-end/.test(message)) return `“${text.charAt(at)}” closes no bracket. Remove it, or put the value in quotation marks if it is part of a text.`;
  return `${here(text, at)} is not expected here. If it is part of a text, put the text in quotation marks.`;
}

function sentenceOf({ code, message }: YAMLParseError, text: string, at: number): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'A tab stands in the indentation, where YAML takes blanks only. Put blanks in its place.';
    case 'BAD_INDENT':
      return indentation(message, text, at);
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (text.startsWith('- ', at + Math.max(text.slice(at).search(/[^ ]/), 0))) return 'A list stands below a value, which can hold nothing. Indent it as deep as the lines that it belongs to.';
      if (!/:(?:\s|$)/.test(text.slice(at, endOfLine(text, at)))) return `${here(text, at)} is a value, but a key stands below it. Remove the value, or indent the next line as deep as this one.`;
      return `A second key stands on the line of the first: ${here(text, at)}. If it is a text, put it in quotation marks; if it is an object, begin it on the next line.`;
    case 'BLOCK_IN_FLOW':
      return `${here(text, at)} does not end where its brackets want it. Put a comma before each further key, and texts with a colon in quotation marks.`;
    case 'BAD_SCALAR_START':
      return `A value cannot begin with “${text.charAt(at)}”. Put the value in quotation marks.`;
    case 'BAD_DQ_ESCAPE':
      return `${quoted(text, at, Math.min(at + 2, text.length))} means nothing inside double quotation marks. Double the backslash, or use single quotation marks.`;
    case 'MISSING_CHAR':
      return missing(message, text, at);
    case 'MULTILINE_IMPLICIT_KEY':
      return `${here(text, at)} is no key with a value: the colon comes only in a later line. Put a blank behind its colon, or indent the line below what it belongs to.`;
    case 'KEY_OVER_1024_CHARS':
      return 'A key is longer than 1,024 characters. Shorten it, or put a blank behind a colon that comes earlier.';
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, text, at);
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
      return `The anchor or alias at ${here(text, at)} is not one that YAML knows (“&name” marks a value, “*name” repeats it). Put the value in quotation marks if it is a text.`;
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return `The tag at ${here(text, at)} does not fit its value. Remove the word that begins with “!”, or put the value in quotation marks if it is a text.`;
    case 'BAD_DIRECTIVE':
      return 'A line that begins with “%” is no instruction that YAML knows. Remove it.';
    default:
      return `${here(text, at)} is not expected here. If it is part of a text, put the text in quotation marks.`;
  }
}

/**
 * What the YAML parser found, in words for the person who wrote the text: the parser's own are those of the YAML
 * specification. A quotation that is never closed is shown where it begins, not where the text ends.
 */
export function yamlFault(error: YAMLParseError, document: Document, text: string): YamlFault {
  const mark = /^Missing closing (['"])/.exec(error.message)?.[1];
  const opened = mark === undefined ? undefined : startOfOpenQuotation(document, mark);
  if (opened !== undefined) return { offset: opened, sentence: `The quotation that begins here is never closed. Add the closing ${mark} at its end.` };
  return { offset: error.pos[0], sentence: sentenceOf(error, text, error.pos[0]) };
}

/** What the parser throws while it unfolds a text that is well formed, in words; the parser's own where it is none of these. */
export function yamlUnfoldingFault(message: string): string {
  const name = /^Unresolved alias.*: (.*)$/s.exec(message)?.[1];
  if (name !== undefined) return `uses the alias ${quoted(`*${name}`, 0, name.length + 1)}, but nothing before it is marked “&${name.slice(0, 24)}”. Add the anchor, or put the value in quotation marks if it is a text`;
  if (message.startsWith('Merge sources')) return 'has a merge key (“<<”) whose value is no object. Write an alias of an object behind it, or remove it';
  return `cannot be read as YAML: ${message.replace(/\.$/, '')}`;
}
