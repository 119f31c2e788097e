import { decodeText } from '../../base/text-file';
import { secretShapes } from '../../connector/secret-shapes';
import { secretForms } from '../../requests/redact';
import { isPlaceholder } from '../../rules/shared/oauth-settings';
import { isZip, readZip } from '../../zip/read-zip';
import type { OutputFile } from '../exporter';
import { pictureTexts } from './picture-texts';

/** A secret in a file that is about to be written: where it is, and what kind it is. Never the secret itself. */
export interface FoundSecret {
  /** The file by its path; a file in a zip behind the zip: `package.zip › intro.md`. */
  readonly file: string;
  /** Where in the file, for people: `line 3, column 5`, `its text “Comment”`. */
  readonly place: string;
  readonly what: string;
}

/** Shorter texts that were typed ("demo", "12345") stand in many files by chance. */
const shortestTyped = 8;
/** Nobody reads more places of one file. */
const mostPlaces = 50;
/** A zip in a zip in a zip in a zip is opened; what lies deeper is no connector. */
const deepestZip = 4;

interface Match {
  readonly offset: number;
  readonly end: number;
  readonly what: string;
}

const clientSecret = /"(?:clientSecret|client_secret)"\s{0,100}:\s{0,100}"([^"\\]{1,500})"/gi;
/** A value under a name that says what it is, in JSON, YAML, C# or prose. */
const namedValue = /\b(?:client_?secret|password|passwd|api_?key|access_?token|secret_?key|private_?key)["']?\s{0,10}[:=]\s{0,10}["']([^"'\s\\]{12,300})["']/gi;
const authorization = /\b(?:Bearer|Basic|Token) ([A-Za-z0-9+/=._~-]{16,2000})/g;
const inAddress = /\bhttps?:\/\/[^/\s:@"'<>{}[\]]{1,80}:([^/\s:@"'<>{}[\]]{6,80})@/g;

/** What stands in the place of a secret without being one. */
const isNone = (text: string): boolean => isPlaceholder(text) || /^(?:\{.*\}|x+|\.+|-|none|null|client[ _-]?secret)$/i.test(text.trim());
/** A text that can be no word: letters and digits, and nothing of what examples say. */
const isRandom = (text: string): boolean => /\d/.test(text) && /[a-z]/i.test(text) && !isNone(text) && !/example|sample|insert|here|xxx|123456|@|\{/i.test(text);

const kept: readonly { readonly pattern: RegExp; readonly what: string; readonly isSecret: (text: string) => boolean }[] = [
  { pattern: clientSecret, what: 'a client secret', isSecret: (text) => !isNone(text) },
  { pattern: namedValue, what: 'a value under the name of a secret', isSecret: isRandom },
  { pattern: authorization, what: 'what an Authorization header carries', isSecret: isRandom },
  { pattern: inAddress, what: 'a password in a web address', isSecret: isRandom },
];

/** The places of a pattern that has no memory of its own. */
function* placesOf(shape: RegExp, text: string): Iterable<readonly [from: number, to: number]> {
  let from = 0;
  for (let count = 0; count < mostPlaces; count++) {
    const found = shape.exec(from === 0 ? text : text.slice(from));
    if (!found) return;
    const at = from + found.index;
    from = at + found[0].length;
    yield [at, from];
  }
}

function* placesOfText(wanted: string, text: string): Iterable<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) yield at;
}

/** As the XML of a solution has it: quotation marks stay. */
const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function matchesIn(text: string, typed: readonly (readonly string[])[]): Match[] {
  const remembered = typed.flatMap((forms) => forms.flatMap((form) => Array.from(placesOfText(form, text), (offset) => ({ offset, end: offset + form.length, what: 'a secret that was typed here' }))));
  const shaped = secretShapes.flatMap(({ shape, what }) => Array.from(placesOf(shape, text), ([offset, end]) => ({ offset, end, what })));
  const named = kept.flatMap(({ pattern, what, isSecret }) =>
    Array.from(text.matchAll(pattern)).flatMap((found) => (isSecret(found[1] ?? '') ? [{ offset: found.index, end: found.index + found[0].length, what }] : [])),
  );
  const all = [...remembered, ...shaped, ...named];
  // What is known for what it is need not be named once more for what stands around it.
  const once = all.filter((match, index) => !all.some((other, at) => at < index && other.offset < match.end && match.offset < other.end));
  return once.toSorted((one, other) => one.offset - other.offset).slice(0, mostPlaces);
}

function lineOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
}

const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

async function secretsIn({ name, bytes }: OutputFile, typed: readonly (readonly string[])[], depth: number): Promise<FoundSecret[]> {
  if (isZip(bytes) && depth < deepestZip) {
    const zip = await readZip(bytes);
    const members = zip.ok ? zip.files.map((file) => ({ name: `${name} › ${file.name}`, bytes: file.bytes })) : [];
    if (zip.ok) return (await Promise.all(members.map((member) => secretsIn(member, typed, depth + 1)))).flat();
  }
  if (isText(bytes)) {
    const { text } = decodeText(name, bytes);
    return matchesIn(text, typed).map(({ offset, what }) => ({ file: name, place: lineOf(text, offset), what }));
  }
  const texts = pictureTexts(bytes).flatMap(({ keyword, text }) => matchesIn(text, typed).map(({ what }) => ({ file: name, place: `its text “${keyword}”`, what })));
  if (texts.length > 0) return texts;
  return matchesIn(new TextDecoder('latin1').decode(bytes), typed).map(({ offset, what }) => ({ file: name, place: `byte ${offset + 1}`, what }));
}

/**
 * Searches files that are about to be packed for secrets: by shape, under the name of a secret, and for the values that the
 * person typed as secrets in this visit (of 8 characters or more) in any way of writing them. Zips, texts in pictures and other
 * binary files are searched as well.
 */
export async function findSecrets(files: readonly OutputFile[], typed: readonly string[]): Promise<FoundSecret[]> {
  const forms = typed.filter((secret) => secret.length >= shortestTyped).map((secret) => [...secretForms([secret]), inXml(secret)]);
  return (await Promise.all(files.map((file) => secretsIn(file, forms, 0)))).flat();
}
