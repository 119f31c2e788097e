import type { Repair } from '../base/json-text/repair';
import { looksLikeJson } from '../base/json-text/looks-like-json';
import { proposeRepairs, type RepairProposal } from '../base/json-text/repair-json';
import { lineIndex } from '../base/json-text/lines';
import { mendYamlTexts } from './mend-yaml-texts';
import { readYaml } from './yaml-document';

/** More are counted, not listed. */
const mostListed = 80;

/** Characters that no YAML text may hold, apart from tabs and line ends. */
const isForbidden = (code: number): boolean => (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || code === 0x7f;

const causes = {
  tab: { kind: 'invisible-character', cause: 'A tab stands in the indentation, where YAML takes blanks only.', done: 'Blanks were put in its place. Check that the line stands below what it belongs to.', isSafe: false },
  blank: { kind: 'invisible-character', cause: 'A blank of another kind (no-break or wide) stands in the indentation.', done: 'A plain blank was put in its place.', isSafe: true },
  control: { kind: 'control-character', cause: 'A control character stands in the text.', done: 'Removed.', isSafe: true },
} as const;

/** A line without its indentation, and how deep it stood and stands now. */
interface Indented {
  readonly tabs: number;
  readonly blanks: number;
  /** It opens a level: a key without a value. */
  readonly opens: boolean;
}

/** Blanks for one level where tabs do not say how many. */
const step = 2;

/** How many blanks say what tabs were meant to say: as many levels from the line before as there are tabs more, else below what it opens. */
function blanksFor(tabs: number, before: Indented): number {
  if (before.tabs > 0) return Math.max(0, before.blanks + (tabs - before.tabs) * step);
  if (before.blanks === 0 && !before.opens) return 0;
  return before.blanks + (before.opens ? step : 0);
}

/** What cannot be seen and stops a YAML reader: tabs and odd blanks at the start of a line, control characters. */
function invisibleInYaml(text: string): RepairProposal | undefined {
  const placeOf = lineIndex(text);
  const repairs: (Repair & { more: number })[] = [];
  const add = (what: keyof typeof causes, offset: number): void => {
    const last = repairs.findLast(({ cause }) => cause === causes[what].cause);
    if (last && repairs.length >= mostListed) last.more++;
    else repairs.push({ ...causes[what], offset, ...placeOf(offset), more: 0 });
  };
  let before: Indented = { tabs: 0, blanks: 0, opens: false };
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const indentation = /^[ \t\u00A0\u2000-\u200A\u3000]*/.exec(line)?.[0] ?? '';
    const rest = line.slice(indentation.length);
    const tabs = indentation.split('\t').length - 1;
    if (tabs > 0) add('tab', offset + indentation.indexOf('\t'));
    else if (/[^ ]/.test(indentation)) add('blank', offset + indentation.search(/[^ ]/));
    const plain = [...rest].filter((character) => !isForbidden(character.charCodeAt(0))).join('');
    if (plain.length < rest.length) add('control', offset + line.length - rest.length);
    const blanks = tabs > 0 ? blanksFor(tabs, before) : indentation.length;
    if (plain.trim() !== '' && !plain.startsWith('#')) before = { tabs, blanks, opens: /:\s*$/.test(plain) };
    offset += line.length + 1;
    return ' '.repeat(blanks) + plain;
  });
  return repairs.length === 0 ? undefined : { repaired: lines.join('\n'), repairs };
}

/**
 * How a JSON or YAML text that does not parse can be read after all; undefined where that cannot be said without guessing what
 * was meant. The mended text parses.
 */
export async function proposeMending(name: string, text: string): Promise<RepairProposal | undefined> {
  if (looksLikeJson(text)) return proposeRepairs(text);
  const invisible = invisibleInYaml(text);
  const plain = invisible?.repaired ?? text;
  if (invisible && (await readYaml(name, plain)).ok) return invisible;
  const texts = await mendYamlTexts(plain);
  if (!texts || !(await readYaml(name, texts.repaired)).ok) return undefined;
  return { repaired: texts.repaired, repairs: [...(invisible?.repairs ?? []), ...texts.repairs].toSorted((one, other) => one.line - other.line) };
}
