import type { YAMLParseError } from 'yaml';
import type { Repair } from '../base/json-text/repair';
import type { RepairProposal } from '../base/json-text/repair-json';
import { lineAndColumn } from '../base/json-text/lines';

/** So many places are mended; each takes a parse of the whole text, so that longer texts are left alone. */
const mostMended = 20;
const longestText = 300_000;

interface Mend extends Pick<Repair, 'kind' | 'offset' | 'cause' | 'done' | 'isSafe'> {
  readonly repaired: string;
}

/** A line with its key or dash, and the value that begins behind it; no line of a block text. */
const keyAndValue = /^([ ]*(?:- +)*(?:[^\s:#'"[\]{},&*!|>%@`-][^:#\n]{0,200}: +|(?<=- +)))([^\s#|>][^\r\n]*?)[ \t]*$/;

/** Single quotation marks take every character as it is but themselves. */
const inQuotes = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Puts the whole value of a line in quotation marks, where the line is a key (or dash) with a value that has none. */
function quoteLine(text: string, at: number, cause: string): Mend | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  const [, before, value] = keyAndValue.exec(text.slice(start, end)) ?? [];
  if (before === undefined || value === undefined || /^['"]/.test(value) || value.includes(' #')) return undefined;
  const offset = start + before.length;
  const repaired = text.slice(0, offset) + inQuotes(value) + text.slice(offset + value.length);
  return { kind: 'missing-quotes', offset, cause, done: 'The whole value put in quotation marks, as one text. Check that it was meant as one.', isSafe: false, repaired };
}

function mendOf({ code, message, pos }: YAMLParseError, text: string): Mend | undefined {
  const [at] = pos;
  if (code === 'BAD_DQ_ESCAPE' && text[at] === '\\') {
    const repaired = `${text.slice(0, at)}\\${text.slice(at)}`;
    return { kind: 'escape', offset: at, cause: 'A backslash stands before a character that YAML does not escape.', done: 'Doubled.', isSafe: true, repaired };
  }
  if (code === 'BAD_SCALAR_START') return /:\s/.test(text.slice(at).split('\n', 1)[0] ?? '') ? undefined : quoteLine(text, at, `A value begins with “${text.charAt(at)}”.`);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return quoteLine(text, at, 'A colon stands inside a value that has no quotation marks.');
  return message.endsWith('scalar at node end') ? quoteLine(text, at, 'A value begins with a character that means something else in YAML.') : undefined;
}

/**
 * The texts of a YAML document that lack quotation marks (a colon inside, a first character that YAML keeps for itself) and
 * backslashes that lack a second one, put right; undefined where another fault stops it. Positions are those in the text as it came,
 * but for earlier repairs of the same line.
 */
export async function mendYamlTexts(text: string): Promise<RepairProposal | undefined> {
  if (text.length > longestText) return undefined;
  const { parseAllDocuments } = await import('yaml');
  const repairs: Repair[] = [];
  let repaired = text;
  for (let count = 0; count <= mostMended; count++) {
    const fault = parseAllDocuments(repaired, { prettyErrors: false, merge: true, logLevel: 'error' })[0]?.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    if (!fault) return repairs.length > 0 ? { repaired, repairs } : undefined;
    const mend = mendOf(fault, repaired);
    if (!mend) return undefined;
    const { repaired: next, ...repair } = mend;
    repairs.push({ ...repair, ...lineAndColumn(repaired, mend.offset), more: 0 });
    repaired = next;
  }
  return undefined;
}
