/** An element to be written: its children, its text, or nothing. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: { readonly [name: string]: string };
  /** Without content an element is written as `<a />`; with an empty text as `<a></a>`. */
  readonly content?: string | readonly XmlElement[];
}

/** An element from its name, content and attributes, as far as it has them. */
export const element = (name: string, content?: XmlElement['content'], attributes?: XmlElement['attributes']): XmlElement => ({
  name,
  ...(content !== undefined && { content }),
  ...(attributes && { attributes }),
});

/** What XML 1.0 cannot carry at all, not even escaped, and half characters. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string => text.replace(forbidden, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Line breaks in an attribute come back as blanks unless they are written as character references. */
const escapedAttribute = (text: string): string => escaped(text).replaceAll('"', '&quot;').replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

function lines({ name, attributes = {}, content }: XmlElement, indent: string): string[] {
  const tag = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapedAttribute(value)}"`)].join(' ');
  if (content === undefined) return [`${indent}<${tag} />`];
  if (typeof content === 'string') return [`${indent}<${tag}>${escaped(content)}</${name}>`];
  return [`${indent}<${tag}>`, ...content.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

/**
 * The document as exported solutions write it: UTF-8 without byte-order mark or declaration, two spaces, CRLF, no line break
 * at the end. Source: submission package reference, 3.4, dialect A.
 */
export const xmlBytes = (root: XmlElement): Uint8Array => new TextEncoder().encode(lines(root, '').join('\r\n'));
