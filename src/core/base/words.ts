/** How abbreviations are written; the key is lower case. Those that are ordinary words too (rest, soap) are left out. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  [
    ...['API', 'ASCII', 'BCC', 'BIC', 'CC', 'CPU', 'CRM', 'CSS', 'CSV', 'CVV', 'DNS', 'DOB', 'EIN', 'ERP', 'EU', 'FAQ', 'FTP'],
    ...['GPS', 'GTIN', 'GUI', 'GUID', 'HTML', 'HTTP', 'HTTPS', 'IBAN', 'ICS', 'ID', 'IMEI', 'IP', 'ISBN', 'ISO', 'JSON', 'JWT', 'KPI'],
    ...['KYC', 'LAT', 'LNG', 'MAC', 'MFA', 'MIME', 'OAuth', 'OCR', 'OData', 'OS', 'OTP', 'PDF', 'PIN', 'PNG', 'PO', 'QR'],
    ...['RGB', 'RSS', 'SDK', 'SEO', 'SKU', 'SLA', 'SMS', 'SMTP', 'SQL', 'SSL', 'SSN', 'SSO', 'SVG', 'TLS', 'TTL', 'UI', 'UPC'],
    ...['URI', 'URL', 'URN', 'USA', 'USD', 'UTC', 'UUID', 'UX', 'VAT', 'VIN', 'VPN', 'XML', 'YAML', 'ZIP', 'APIs', 'IDs', 'PDFs', 'URIs'],
    ...['URLs'],
  ].map((text): [string, string] => [text.toLowerCase(), text]),
);

/** An abbreviation as it is written (`id` gives `ID`), or undefined for any other word. */
export const abbreviationOf = (word: string): string | undefined => abbreviations.get(word.toLowerCase());

const pieces = /(?:ID|URL|URI|API|PDF)s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})\d*|\p{Lu}?\p{Ll}+\d*|\p{L}+|\d+/gu;

/** The words of an identifier in camel case, Pascal case, snake case, with dots or blanks: `dueDate_utc` gives due, Date, utc. */
export const wordsOf = (identifier: string): readonly string[] => identifier.match(pieces) ?? [];

const smallWords = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'per', 'the', 'to', 'via', 'vs', 'with']);

/** True for articles, prepositions and the like, which stay small in title case. */
export const isSmallWord = (word: string): boolean => smallWords.has(word);

/** The word with a capital first letter, the rest as it is. */
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const isShouted = (text: string): boolean => text === text.toUpperCase();

/** A label in title case made from an identifier: `dueDate_utc` gives `Due Date UTC`. Empty when it has no letter or digit. */
export function titleCaseOf(identifier: string): string {
  const isLoud = isShouted(identifier);
  return wordsOf(identifier)
    .map((word, index) => {
      const lower = word.toLowerCase();
      const known = abbreviationOf(word);
      if (known !== undefined) return known;
      if (index > 0 && smallWords.has(lower)) return lower;
      return !isLoud && word.length > 1 && isShouted(word) ? word : capitalized(lower);
    })
    .join(' ');
}

/** A label in sentence case made from an identifier: `getDueDate` gives `Get due date`. Empty when it has no letter or digit. */
export function sentenceCaseOf(identifier: string): string {
  const isLoud = isShouted(identifier);
  const words = wordsOf(identifier).map(
    (word) => abbreviationOf(word) ?? (!isLoud && word.length > 1 && isShouted(word) ? word : word.toLowerCase()),
  );
  return capitalized(words.join(' '));
}

/** An identifier in Pascal case: `get_due-date` gives `GetDueDate`. A final `_V2` stays. Empty when it has no letter or digit. */
export function pascalCaseOf(identifier: string): string {
  const revision = /_[Vv]\d+$/.exec(identifier)?.[0] ?? '';
  const rest = revision === '' ? identifier : identifier.slice(0, -revision.length);
  const isLoud = isShouted(rest);
  const joined = wordsOf(rest).map((word) => capitalized(isLoud ? word.toLowerCase() : word)).join('');
  return joined === '' ? '' : `${/^\d/.test(joined) ? 'Operation' : ''}${joined}${revision.toUpperCase()}`;
}
