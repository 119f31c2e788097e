import { grouped } from '../base/counted';
import { svgTokens, type SvgTag, type SvgTokens } from './svg-tags';
import { drawnElements } from './svg-weight';

/** Larger SVG files are no logos. */
export const mostSvgBytes = 512_000;

/** A logo has some hundred elements; what draws more than this is a drawing, or an attack. */
const mostElements = 20_000;
const mostFilters = 60;

/** An SVG that may be drawn, at a size of our own, or why it may not. */
export type PreparedSvg = { readonly ok: true; readonly svg: string; readonly width: number; readonly height: number } | { readonly ok: false; readonly message: string };

const refused = (what: string): PreparedSvg => ({ ok: false, message: `The SVG ${what}. Export it again as plain SVG, or as PNG.` });

const isTag = (tag: SvgTokens['tags'][number]): tag is SvgTag => !('closes' in tag);
const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const foreign = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'link', 'handler', 'listener']);
const embedded = /^data:(?:image\/(?:png|jpe?g|gif|webp)|(?:font|application)\/[a-z0-9.+-]{1,60})(?:;[a-z0-9=-]{1,40}){0,3},/i;

/** True for an address that stays inside the file: a fragment, or an embedded picture or font. */
const staysInside = (address: string): boolean => {
  const bare = address.trim();
  return bare === '' || bare.startsWith('#') || embedded.test(bare);
};

/** True for CSS that loads something; escapes (`\75rl`) are refused rather than read. */
function loads(css: string): boolean {
  if (/@import/i.test(css) || /\\/.test(css)) return true;
  return [...css.matchAll(/(?:url|image|src)\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi)].some(([, double, single, bare]) => !staysInside(double ?? single ?? bare ?? ''));
}

function faultOf(tag: SvgTag): string | undefined {
  const name = localName(tag.name);
  if (name === 'script') return 'contains a script';
  if (foreign.has(name)) return `contains the element “${name}”, which is no drawing`;
  for (const [key, value] of tag.attributes) {
    const attribute = localName(key);
    if (attribute.startsWith('on') && !key.includes(':')) return `contains a script (the attribute “${key}”)`;
    if (/^\s*(?:javascript|vbscript):/i.test(value)) return 'contains a script (an address that runs)';
    if ((attribute === 'href' || attribute === 'src') && !staysInside(value)) return 'loads something from elsewhere';
    if (attribute === 'base' || (attribute === 'attributename' && /href$/i.test(value.trim()))) return 'changes where its addresses lead';
    if (loads(value) && (attribute === 'style' || /(?:url|image|src)\(/i.test(value))) return 'loads something from elsewhere';
  }
  return undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A length in pixels, or undefined for one that depends on what is around (`100%`, `2em`) or is none. */
function pixels(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*(\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})(?:e[+-]?\d{1,2})?\s*([a-z%]{0,3})\s*$/i.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  const factor = new Map([['', 1], ['px', 1], ['pt', 4 / 3], ['pc', 16], ['mm', 96 / 25.4], ['cm', 96 / 2.54], ['in', 96]]).get(unit.toLowerCase());
  const value = Number(number) * (factor ?? 0);
  return value > 0 ? value : undefined;
}

function viewBox(tag: SvgTag): Size | undefined {
  const numbers = (tag.attributes.get('viewBox') ?? '').trim().split(/[\s,]{1,10}/).map(Number);
  const [, , width = 0, height = 0] = numbers;
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0 ? { width, height } : undefined;
}

/** The root tag with the size that it is to be drawn at, and its own coordinates kept. */
function resized(text: string, root: SvgTag, side: number): { readonly tag: string } & Size {
  const box = viewBox(root);
  const width = pixels(root.attributes.get('width'));
  const height = pixels(root.attributes.get('height'));
  const own = box ?? { width: width ?? height ?? side, height: height ?? width ?? side };
  const factor = side / Math.max(own.width, own.height);
  const size = { width: Math.max(1, Math.round(own.width * factor)), height: Math.max(1, Math.round(own.height * factor)) };
  const kept = text
    .slice(root.start + 1 + root.name.length, root.end - (root.isEmpty ? 2 : 1))
    .replace(/\s(?:width|height)\s{0,20}=\s{0,20}(?:"[^"]*"|'[^']*')/g, ' ');
  const coordinates = box ? '' : ` viewBox="0 0 ${own.width} ${own.height}"`;
  return { ...size, tag: `<${root.name} width="${size.width}" height="${size.height}"${coordinates}${kept}${root.isEmpty ? '/' : ''}>` };
}

/**
 * Makes an SVG from a stranger safe to draw, its longer side `side` pixels: refuses scripts, other documents in it, anything
 * loaded from elsewhere, entities, and what would be drawn for minutes; takes off the document type; gives it a size of ours
 * whatever its own is. Works on the text alone, so that nothing of it is parsed by a browser before.
 */
export function prepareSvg(text: string, side: number): PreparedSvg {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.length > mostSvgBytes) return refused(`has ${Math.ceil(bare.length / 1000)} kB; a logo has at most ${mostSvgBytes / 1000}`);
  const tokens = svgTokens(bare);
  if (!tokens) return refused('is not well formed');
  const { doctype, instructions, styles } = tokens;
  if (doctype && /\[|<!entity/i.test(doctype.text)) return refused('declares entities');
  if (instructions.some((target) => target.toLowerCase() === 'xml-stylesheet')) return refused('loads a style sheet from elsewhere');
  const tags = tokens.tags.filter(isTag);
  const [root] = tags;
  if (!root || localName(root.name) !== 'svg' || (doctype && doctype.end > root.start)) return refused('does not start with an svg element');
  for (const tag of tags) {
    const fault = faultOf(tag);
    if (fault !== undefined) return refused(fault);
  }
  if (styles.some(loads)) return refused('has styles that load something from elsewhere');
  if (tags.filter(({ name }) => /^fe[A-Z]/.test(name.slice(name.indexOf(':') + 1))).length > mostFilters) return refused('has too many filters');
  if (drawnElements(tokens, mostElements) > mostElements) return refused(`draws more than ${grouped(mostElements)} elements, or repeats itself without end`);
  const { tag, width, height } = resized(bare, root, side);
  const head = doctype ? bare.slice(0, doctype.start) + bare.slice(doctype.end, root.start) : bare.slice(0, root.start);
  return { ok: true, svg: `${head}${tag}${bare.slice(root.end)}`, width, height };
}
