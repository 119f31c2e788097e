/** The formats of section 3.4 of the connector reference that a text can prove, as bits, the narrowest first. */
const names = ['date-time', 'date', 'uuid', 'email', 'uri'] as const;
const [DATE_TIME, DATE, UUID, EMAIL, URI] = [1, 2, 4, 8, 16] as const;

/** All bits: what an empty set of texts agrees on. */
export const FORMATS_ALL = 31;

const dateTime = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const email = /^[a-z\d_+-]{1,64}(\.[a-z\d_+-]{1,64}){0,6}@[a-z\d]([a-z\d-]{0,62}\.)+[a-z]{2,24}$/i;
const uri = /^https?:\/\/[a-z\d][a-z\d.-]*(:\d{1,5})?([/?#][\w\-.~:/?#@!$&'()*+,;=%]*)?$/i;
const badPercent = /%(?![\da-f]{2})/i;

const placeholders: ReadonlyMap<string, number> = new Map([
  ['<date>', DATE],
  ['<datetime>', DATE_TIME],
  ['<date-time>', DATE_TIME],
  ['<uuid>', UUID],
  ['<email>', EMAIL],
  ['<uri>', URI],
  ['<url>', URI],
]);

const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

const isCalendarDay = (text: string): boolean =>
  Number(text.slice(8, 10)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));

/** The formats that this text has, as bits; 0 for a plain text. */
export function formatsOf(text: string): number {
  const { length } = text;
  const first = text.charCodeAt(0);
  if (first === 60) return placeholders.get(text.toLowerCase()) ?? 0;
  const startsWithDigit = first >= 48 && first <= 57;
  if (startsWithDigit && length === 10) return date.test(text) && isCalendarDay(text) ? DATE : 0;
  if (length === 36 && uuid.test(text)) return UUID;
  if (startsWithDigit && length >= 20 && length <= 35) return dateTime.test(text) && isCalendarDay(text) ? DATE_TIME : 0;
  if (length < 2000 && (first === 104 || first === 72) && uri.test(text)) return badPercent.test(text) ? 0 : URI;
  if (length <= 254 && text.includes('@') && email.test(text)) return EMAIL;
  return 0;
}

/** The name of the format that the bits agree on, if they agree on one. */
export function formatName(bits: number): string | undefined {
  return names.find((_name, index) => bits === 1 << index);
}

/** The bit of a format that texts can prove; 0 for any other. */
export function formatBits(name: string): number {
  const index = names.findIndex((known) => known === name);
  return index < 0 ? 0 : 1 << index;
}
