import type { Repair } from '../base/json-text/repair';
import { proposeRepairs, type RepairProposal } from '../base/json-text/repair-json';
import { lineIndex } from '../base/json-text/lines';
import { readYaml } from './yaml-document';

/** More are counted, not listed. */
const mostListed = 80;

/** Characters that no YAML text may hold, apart from tabs and line ends. */
const isForbidden = (code: number): boolean => (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || code === 0x7f;

const yamlCauses = {
  tab: { kind: 'invisible-character', cause: 'A tab stands in the indentation, where YAML takes blanks only.', done: 'Two blanks were put in its place.' },
  blank: { kind: 'invisible-character', cause: 'A blank of another kind (no-break or wide) stands in the indentation.', done: 'A plain blank was put in its place.' },
  control: { kind: 'control-character', cause: 'A control character stands in the text.', done: 'Removed.' },
} as const;

function whatIsWrong(character: string, isIndent: boolean): keyof typeof yamlCauses | undefined {
  if (isIndent && character === '\t') return 'tab';
  if (isIndent && /[\u00A0\u2000-\u200A\u3000]/.test(character)) return 'blank';
  return isForbidden(character.charCodeAt(0)) ? 'control' : undefined;
}

/** What cannot be seen and stops a YAML reader: tabs and odd blanks at the start of a line, control characters. */
function invisibleInYaml(text: string): RepairProposal | undefined {
  const placeOf = lineIndex(text);
  const found = new Map<keyof typeof yamlCauses, Repair & { more: number }>();
  const repairs: (Repair & { more: number })[] = [];
  let repaired = '';
  let isIndent = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const what = whatIsWrong(character, isIndent);
    isIndent = character === '\n' || (isIndent && (what !== undefined || character === ' '));
    if (what === undefined) {
      repaired += character;
      continue;
    }
    repaired += what === 'tab' ? '  ' : what === 'blank' ? ' ' : '';
    const last = found.get(what);
    if (last && repairs.length >= mostListed) last.more++;
    else {
      const repair = { ...yamlCauses[what], offset: at, ...placeOf(at), isSafe: what !== 'tab', more: 0 };
      found.set(what, repair);
      repairs.push(repair);
    }
  }
  return repairs.length === 0 ? undefined : { repaired, repairs };
}

/**
 * How a JSON or YAML text that does not parse can be read after all; undefined where that cannot be said without guessing what
 * was meant. The mended text parses.
 */
export async function proposeMending(name: string, text: string): Promise<RepairProposal | undefined> {
  const start = /^[\uFEFF\s]*(.?)/.exec(text)?.[1] ?? '';
  if (start === '{' || start === '[') return proposeRepairs(text);
  const proposal = invisibleInYaml(text);
  return proposal && (await readYaml(name, proposal.repaired)).ok ? proposal : undefined;
}
