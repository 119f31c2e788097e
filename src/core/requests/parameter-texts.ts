import type { FileValue, ParameterInput, ParameterValue } from './operation-inputs';
import { formValueOf } from './operation-inputs';

/** Where a sent value came from. */
export type ValueSource = 'typed' | 'default' | 'connection' | 'platform';

/** What is to be sent for one parameter: texts (one, or the items of an array), a file, or nothing. */
export type Outgoing =
  | { readonly kind: 'none' }
  | { readonly kind: 'texts'; readonly texts: readonly string[]; readonly source: ValueSource }
  | { readonly kind: 'file'; readonly file: FileValue }
  | { readonly kind: 'problem'; readonly message: string };

const isTexts = (value: ParameterValue): value is readonly string[] => Array.isArray(value);

function kindProblem(type: string, text: string): string | undefined {
  switch (type) {
    case 'integer':
      return /^[+-]?\d+$/.test(text) ? undefined : `“${text}” is not a whole number.`;
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? undefined : `“${text}” is not a number.`;
    case 'boolean':
      return text === 'true' || text === 'false' ? undefined : `“${text}” is neither true nor false.`;
    default:
      return undefined;
  }
}

/** An array that was typed as one text: a JSON array, else items apart by commas. */
function itemsOf(text: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  } catch {
    // Plain text: split below.
  }
  return text.split(',').map((item) => item.trim());
}

/**
 * What is sent for a parameter, given what the form holds. An internal parameter always sends its default; an empty field
 * sends nothing, unless the parameter allows an empty value; a required one without a value, or a text that is no value
 * of the type, is a problem.
 */
export function outgoing(input: ParameterInput, value: ParameterValue | undefined): Outgoing {
  const isDefault = input.visibility === 'internal' && input.default !== undefined;
  const held = isDefault && input.default !== undefined ? formValueOf(input.default) : value;
  const source = isDefault ? 'default' : 'typed';
  if (held === undefined) return nothing(input);
  if (typeof held !== 'string' && !isTexts(held)) {
    return input.type === 'file' ? { kind: 'file', file: held } : { kind: 'problem', message: `${input.label} takes no file.` };
  }
  if (input.type === 'file') {
    return held.length === 0 ? nothing(input) : { kind: 'problem', message: `${input.label} takes a file: choose one.` };
  }
  if (held === '') {
    return input.allowEmptyValue && (input.in === 'query' || input.in === 'formData')
      ? { kind: 'texts', texts: [''], source }
      : nothing(input);
  }
  const texts = isTexts(held) ? held : input.type === 'array' ? itemsOf(held) : [held];
  if (texts.length === 0) return nothing(input);
  const type = input.type === 'array' ? (input.items?.type ?? 'string') : input.type;
  const wrong = texts.map((text) => kindProblem(type, text)).find((message) => message !== undefined);
  return wrong === undefined ? { kind: 'texts', texts, source } : { kind: 'problem', message: `${input.label}: ${wrong}` };
}

function nothing(input: ParameterInput): Outgoing {
  if (!input.required) return { kind: 'none' };
  return {
    kind: 'problem',
    message:
      input.visibility === 'internal'
        ? `${input.label} is internal and required, but has no default value: give it one in the definition.`
        : `${input.label} is required: give it a value.`,
  };
}

const separators = { csv: ',', ssv: ' ', tsv: '\t', pipes: '|' } as const;

/** The items of an array as the one or more texts that go over the wire (OpenAPI 2.0, `collectionFormat`). */
export function collected(input: ParameterInput, texts: readonly string[]): readonly string[] {
  if (input.type !== 'array') return texts;
  if (input.collectionFormat === 'multi') return input.in === 'query' || input.in === 'formData' ? texts : [texts.join(',')];
  return [texts.join(separators[input.collectionFormat])];
}
