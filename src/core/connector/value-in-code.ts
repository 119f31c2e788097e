import { isObject, type Json } from '../base/json';
import { readJson } from '../base/json-text/read-json';

const blank = /[ \t\r\n]/;

function nextMark(text: string, from: number, step: 1 | -1): string {
  let at = from;
  while (at >= 0 && at < text.length && blank.test(text.charAt(at))) at += step;
  return text.charAt(at);
}

/**
 * The code with the piece from `start` to before `end` written as JSON: as a whole file, as a value, or as members where the
 * piece stands among the members of an object, with the line ends of the code. The first of these that parses; the plain value when none does.
 */
export function withValueInCode(text: string, start: number, end: number, value: Json): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = JSON.stringify(value, null, 2).split('\n');
  if (before.trim() === '' && after.trim() === '') return `${lines.join(eol)}${eol}`;
  const indent = /[ \t]*$/.exec(/^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '')?.[0] ?? '';
  const whole = lines.join(`${eol}${indent}`);
  // Members stand where the object around them already has its braces.
  const members = isObject(value) && Object.keys(value).length > 0 ? lines.slice(1, -1).map((line) => line.slice(2)).join(`${eol}${indent}`).trim() : undefined;
  const isBehindMember = /["\d\]}el]/.test(nextMark(text, start - 1, -1));
  const hasNext = !'}],'.includes(nextMark(text, end, 1)) && nextMark(text, end, 1) !== '';
  const space = after === '' || /^\s/.test(after) ? '' : `${eol}${indent}`;
  const written = (content: string): string => `${before}${isBehindMember ? `,${eol}${indent}` : ''}${content}${hasNext ? ',' : ''}${space}${after}`;
  const candidates = [whole, ...(members === undefined ? [] : [members])].flatMap((content) => [`${before}${content}${space}${after}`, written(content)]);
  return candidates.find((candidate) => readJson(candidate).ok) ?? candidates[0] ?? text;
}
