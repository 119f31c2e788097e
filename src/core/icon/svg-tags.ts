import { withoutReferences } from '../base/xml-references';

/** A start tag of an XML text; the end of an element is the tag's own end when it is empty. */
export interface SvgTag {
  readonly name: string;
  /** With their references put in place, so that `java&#115;cript:` is read as a browser reads it. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** The position behind its `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
}

export interface SvgTokens {
  /** Start tags and end tags in their order. */
  readonly tags: readonly (SvgTag | { readonly closes: string })[];
  /** The declaration of a document type, as written; undefined when there is none. */
  readonly doctype: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  /** The targets of processing instructions, such as `xml-stylesheet`. */
  readonly instructions: readonly string[];
  /** What stands in `style` elements. */
  readonly styles: readonly string[];
}

const nameAt = /[^\s/>=]{1,200}/y;

function tagAt(text: string, start: number): SvgTag | undefined {
  let at = start + 1;
  const read = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const blanks = /\s*/y;
  const name = read(nameAt);
  const attributes = new Map<string, string>();
  for (;;) {
    read(blanks);
    if (text[at] === '>') return { name, attributes, start, end: at + 1, isEmpty: false };
    if (text.startsWith('/>', at)) return { name, attributes, start, end: at + 2, isEmpty: true };
    const key = read(nameAt);
    read(blanks);
    if (key === '' || text[at] !== '=') return undefined;
    at++;
    read(blanks);
    const quote = text[at];
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (close < 0) return undefined;
    attributes.set(key, withoutReferences(text.slice(at + 1, close)));
    at = close + 1;
  }
}

/** The position behind a document type: behind its `>` outside of quotes and of the part in brackets. */
function endOfDoctype(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (character === '>' && depth <= 0) return at + 1;
  }
  return -1;
}

const isStyle = (tag: SvgTokens['tags'][number] | undefined): boolean => tag !== undefined && 'name' in tag && /(?:^|:)style$/i.test(tag.name);

/** Splits an XML text into its tags; undefined when it is not well formed so far as that can be told without a parser. */
export function svgTokens(text: string): SvgTokens | undefined {
  const tags: (SvgTag | { readonly closes: string })[] = [];
  const instructions: string[] = [];
  const styles: string[] = [];
  let doctype: SvgTokens['doctype'];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at);
    const until = open < 0 ? text.length : open;
    if (until > at && isStyle(tags.at(-1))) styles.push(withoutReferences(text.slice(at, until)));
    if (open < 0) break;
    const behind = (closing: string, from: number): number => {
      const found = text.indexOf(closing, from);
      return found < 0 ? -1 : found + closing.length;
    };
    let end = -1;
    if (text.startsWith('<!--', open)) end = behind('-->', open + 4);
    else if (text.startsWith('<![CDATA[', open)) {
      end = behind(']]>', open);
      if (isStyle(tags.at(-1))) styles.push(text.slice(open + 9, Math.max(open + 9, end - 3)));
    } else if (text.startsWith('<?', open)) {
      end = behind('?>', open);
      instructions.push(/^[^\s?]{0,60}/.exec(text.slice(open + 2, open + 62))?.[0] ?? '');
    } else if (text.startsWith('<!', open)) {
      end = endOfDoctype(text, open);
      if (doctype) return undefined;
      doctype = { text: text.slice(open, end), start: open, end };
    } else if (text.startsWith('</', open)) {
      end = behind('>', open);
      tags.push({ closes: text.slice(open + 2, end - 1).trim() });
    } else {
      const tag = tagAt(text, open);
      if (!tag || tag.name === '') return undefined;
      tags.push(tag);
      end = tag.end;
    }
    if (end < 0) return undefined;
    at = end;
  }
  return { tags, doctype, instructions, styles };
}
