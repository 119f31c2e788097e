import type { JsonObject } from '../../base/json';
import { titleCaseOf } from '../../base/words';
import { schemaOfShape, shapeOf } from './infer-schema';

/** Headers of transport, caches, browsers and hosting: no part of what a service answers. */
const technical =
  /^(accept-ranges|access-control-.*|age|alt-svc|cache-control|cf-.*|connection|content-(encoding|language|length|security-policy.*|type)|cross-origin-.*|date|expect-ct|expires|keep-alive|nel|permissions-policy|pragma|referrer-policy|report-to|server|server-timing|set-cookie|strict-transport-security|transfer-encoding|vary|via|x-(amz|azure|cache|content-type-options|dns|download-options|frame-options|ms|permitted|powered|runtime|served|timer|xss).*)$/i;

/** True for a header of an answer that a flow may use: `Location`, `ETag`, `X-Total-Count`. */
export const isTellingHeader = (name: string): boolean => /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && !technical.test(name);

/** How a header of an answer is described, from one value. */
export function headerFrom(name: string, value: string): JsonObject {
  const trimmed = value.trim();
  const isNumber = /^-?(0|[1-9]\d{0,14})$/.test(trimmed);
  const { schema } = schemaOfShape(shapeOf([isNumber ? Number(trimmed) : /^(true|false)$/i.test(trimmed) ? trimmed.toLowerCase() === 'true' : trimmed]));
  const words = name.replace(/^x-/i, '');
  const title = words === words.toLowerCase() ? titleCaseOf(words) : words.replaceAll(/[-_]+/g, ' ').trim();
  return { ...schema, 'x-ms-summary': title || name, description: '' };
}

/** The headers in a text with one `Name: value` (or `Name value`) a line; other lines are passed over. */
export function headerLines(text: string): readonly (readonly [name: string, value: string])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^\s*([!#$%&'*+.^_`|~\w-]{1,200})(?:\s*:|\s)\s*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value.trim()] as const];
  });
}
