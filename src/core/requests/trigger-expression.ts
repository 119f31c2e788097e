import { isArray, member, type Json } from '../base/json';
import { textOfValue } from './operation-inputs';

/** The value of an expression of a polling trigger, or why there is none. */
export type Evaluated = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string };

const longest = 2000;

/** One step of a path: `.name`, `?.name`, `['name']`, `?['name']`, `[0]`. */
const step = /^\??(?:\.([\w$@-]+)|\[\s*'([^']*)'\s*\]|\[\s*(\d{1,6})\s*\])/;

/** The value of `triggerBody()…` without the leading `@`. */
function pathValue(expression: string, body: Json): Evaluated {
  const start = /^triggerBody\(\s*\)/i.exec(expression);
  if (!start || expression.length > longest) return { ok: false, message: `${expression} is worked out by the platform only.` };
  let rest = expression.slice(start[0].length);
  let value: Json = body;
  while (rest !== '') {
    const found = step.exec(rest);
    if (!found) return { ok: false, message: `${expression} is worked out by the platform only.` };
    const [whole, name, quoted, index] = found;
    const next: Json | undefined = index === undefined ? member(value, name ?? quoted ?? '') : isArray(value) ? value[Number(index)] : undefined;
    if (next === undefined) return { ok: false, message: `The answer has nothing at ${expression}.` };
    value = next;
    rest = rest.slice(whole.length);
  }
  return { ok: true, value };
}

/** The value of an expression over a trigger's answer: `@triggerBody().value` whole, or texts with `@{triggerBody()…}` inside. */
export function triggerValue(expression: string, body: Json): Evaluated {
  const text = expression.trim();
  if (text.length > longest) return { ok: false, message: `An expression of more than ${longest} characters is not worked out here.` };
  if (text.startsWith('@') && !text.startsWith('@{')) return pathValue(text.slice(1), body);
  const problems: string[] = [];
  const filled = text.replace(/@\{([^{}]*)\}/g, (_whole, inside: string) => {
    const value = pathValue(inside.trim(), body);
    if (value.ok) return textOfValue(value.value);
    problems.push(value.message);
    return '';
  });
  return problems[0] === undefined ? { ok: true, value: filled } : { ok: false, message: problems[0] };
}
