import { withoutReferences } from './xml-references';

/** An element of an XML document. Entities that a document declares itself stay as they are written. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The texts and CDATA directly in it, joined. */
  readonly text: string;
  /** Something between its tags that is not blank: an element, a comment or an instruction. */
  readonly hasContent: boolean;
}

export interface XmlDocument {
  /** The outermost elements; one in a proper document. */
  readonly roots: readonly XmlNode[];
  /** Why this is no well-formed document; undefined when it is, as far as tags go. */
  readonly problem: string | undefined;
}

/** Texts of attributes are longer than any export's past this; the rest of such a tag is passed over. */
const longestTag = 20_000;
const attribute = /([\w:.-]{1,100})[ \t\r\n]{0,20}=[ \t\r\n]{0,20}(?:"([^"]*)"|'([^']*)')/g;

const attributesIn = (tag: string): ReadonlyMap<string, string> =>
  new Map(Array.from(tag.slice(0, longestTag).matchAll(attribute), ([, name = '', quoted, single]): [string, string] => [name, withoutReferences(quoted ?? single ?? '')]));

/** Where the tag that starts at `from` ends: at the first `>` outside quotes. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const character = xml[at] ?? '';
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
    else if (character === '<') return -1;
  }
  return -1;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
  hasContent: boolean;
}

const deepest = 200;
const specials = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/**
 * Reads an XML document, broken ones as far as they go. Document types are passed over: nothing that they declare is taken.
 * Elements more than 200 levels deep end the reading.
 */
export function readXml(xml: string): XmlDocument {
  const roots: XmlNode[] = [];
  const open: Open[] = [];
  const ended = (problem: string | undefined): XmlDocument => {
    while (open.length > 0) close();
    return { roots, problem: problem ?? (roots.length === 1 ? undefined : `it has ${roots.length} outermost elements instead of one`) };
  };
  const close = (): void => {
    const node = open.pop();
    if (node) (open.at(-1)?.children ?? roots).push(node);
  };
  for (let at = xml.startsWith('\uFEFF') ? 1 : 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const within = open.at(-1);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (within) within.text += withoutReferences(text);
    else if (text.trim() !== '') return ended('it has text outside its elements');
    if (tag < 0) break;
    const special = specials.find(([start]) => xml.startsWith(start, tag));
    if (special) {
      const end = xml.indexOf(special[1], tag + special[0].length);
      if (end < 0) return ended(`“${special[0]}” is not closed`);
      if (within) {
        within.hasContent = true;
        if (special[0] === '<![CDATA[') within.text += xml.slice(tag + special[0].length, end);
      }
      at = end + special[1].length;
      continue;
    }
    const end = endOfTag(xml, tag + 1);
    const name = /^\/?[\w:.-]{1,200}/.exec(xml.slice(tag + 1, tag + 202))?.[0];
    if (end < 0 || name === undefined) return ended('a tag is not complete');
    at = end + 1;
    if (name.startsWith('/')) {
      if (within?.name !== name.slice(1)) return ended(`“<${name}>” closes what is not open`);
      close();
      continue;
    }
    if (open.length >= deepest) return ended(`it is nested deeper than ${deepest} levels`);
    if (within) within.hasContent = true;
    open.push({ name, attributes: attributesIn(xml.slice(tag + 1 + name.length, end)), children: [], text: '', hasContent: false });
    if (xml[end - 1] === '/') close();
  }
  return ended(open.length > 0 ? `“<${open.at(-1)?.name ?? ''}>” is not closed` : undefined);
}

/** The elements with a name (case counts) among some nodes and all below them, in the order of the document. */
export function elementsNamed(nodes: readonly XmlNode[], name: string): XmlNode[] {
  return nodes.flatMap((node) => [...(node.name === name ? [node] : []), ...elementsNamed(node.children, name)]);
}

/** The text of the first child with a name; undefined when there is none. */
export const childText = (node: XmlNode | undefined, name: string): string | undefined => node?.children.find((child) => child.name === name)?.text;
