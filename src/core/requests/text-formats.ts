/** What a `format` asks for, in words, and its check. */
interface TextFormat {
  readonly words: string;
  readonly fits: (text: string) => boolean;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  return month !== undefined && month >= 1 && month <= 12 && day !== undefined && day >= 1 && day <= daysIn(year ?? 0, month);
}

function isTime(text: string): boolean {
  const parts = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,12})?$/.exec(text);
  return parts !== null && Number(parts[1]) < 24 && Number(parts[2]) < 60 && Number(parts[3]) <= 60;
}

function isDateTime(text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2}(?:\.\d{1,12})?)(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  return parts !== null && isDate(parts[1] ?? '') && isTime(parts[2] ?? '');
}

function isLocalDateTime(text: string): boolean {
  const [date = '', time = '', ...rest] = text.split(/[T ]/);
  return rest.length === 0 && isDate(date) && isTime(time);
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return at > 0 && text.length <= 320 && !/\s/.test(text) && /^[^@.]+(\.[^@.]+)*$/.test(domain);
}

const isBase64 = (text: string): boolean =>
  text.length % 4 === 0 && /^[A-Za-z0-9+/]*$/.test(text.replace(/={1,2}$/, ''));

const uuid: TextFormat = {
  words: 'a UUID',
  fits: (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text),
};

/** The formats of texts that can be told wrong; others (`password`, `html`, inventions) fit everything. */
const formats: ReadonlyMap<string, TextFormat> = new Map([
  ['date-time', { words: 'a date and time with its offset, such as 2025-01-31T09:30:00Z', fits: isDateTime }],
  ['date-no-tz', { words: 'a date and time without offset, such as 2025-01-31T09:30:00', fits: isLocalDateTime }],
  ['date', { words: 'a date, such as 2025-01-31', fits: isDate }],
  ['email', { words: 'an e-mail address', fits: isEmail }],
  ['uri', { words: 'an absolute address, such as https://example.com/', fits: (text) => /^[a-z][a-z0-9+.-]*:/i.test(text) && !/\s/.test(text) }],
  ['uuid', uuid],
  ['guid', uuid],
  ['byte', { words: 'Base64', fits: isBase64 }],
]);

/** What the format asks for when `text` does not have it; undefined when it fits or the format is not known. */
export function formatMismatch(format: string, text: string): string | undefined {
  const known = formats.get(format);
  return known && !known.fits(text) ? known.words : undefined;
}
