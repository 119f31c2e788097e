import type { HttpResponse } from '../ports/http';

/** A body as text, or why it is none, as the end of “The body …”. */
export type BodyText =
  | {
      readonly ok: true;
      readonly text: string;
      /** The coding of the characters when it is not UTF-8 and the text would read differently in UTF-8. */
      readonly charset: string | undefined;
    }
  | { readonly ok: false; readonly why: string };

type Carried = Pick<HttpResponse, 'headers' | 'body'>;

const headerOf = ({ headers }: Carried, name: string): string => headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? '';

/** The media type of a response without its parameters, in lower case; empty when it gives none. */
export const mediaTypeOf = (response: Carried): string => (headerOf(response, 'content-type').split(';')[0] ?? '').trim().toLowerCase();

/** Codings of a body that every transport takes off by itself. */
const readable = /^(gzip|x-gzip|deflate|br|identity|)$/i;

function decoded(body: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body);
  } catch {
    // Bytes that are not in this coding, or a coding that nobody knows.
    return undefined;
  }
}

function charsetOf(response: Carried): string {
  const { body } = response;
  if (body.length > 2 && body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body.length > 2 && body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return (/;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(headerOf(response, 'content-type'))?.[1] ?? 'utf-8').toLowerCase();
}

/** The body as text: in the `charset` of its content type, else as UTF-8. A byte-order mark is not part of it. */
export function bodyText(response: Carried): BodyText {
  const charset = charsetOf(response);
  const plain = decoded(response.body, 'utf-8');
  const text = charset === 'utf-8' ? plain : (decoded(response.body, charset) ?? plain);
  if (text !== undefined && !text.includes('\u0000')) return { ok: true, text, charset: text === plain ? undefined : charset };
  const coding = headerOf(response, 'content-encoding').split(',').map((each) => each.trim()).find((each) => !readable.test(each));
  if (coding !== undefined) return { ok: false, why: `is still compressed as ${coding}, which was not asked for` };
  return { ok: false, why: charset === 'utf-8' ? 'is not text (no UTF-8)' : `is not text (neither ${charset} nor UTF-8)` };
}
