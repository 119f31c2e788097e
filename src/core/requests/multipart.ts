import type { FileValue } from './operation-inputs';

/** One field of a form. */
export interface FormPart {
  readonly name: string;
  readonly value: string | FileValue;
}

/** Names and file names as browsers write them into `Content-Disposition`: the three characters that would end it, escaped. */
const quoted = (text: string): string => text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const mediaType = (type: string): string => (/^[\w.+-]+\/[\w.+-]+(;[\x20-\x7e]*)?$/.test(type) ? type : 'application/octet-stream');

/** A `multipart/form-data` body (RFC 7578) with the given boundary, which must not occur in the parts. */
export function multipartBody(parts: readonly FormPart[], boundary: string): Uint8Array {
  const encoder = new TextEncoder();
  const chunks = parts.flatMap(({ name, value }) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    const content =
      typeof value === 'string'
        ? encoder.encode(`${head}\r\n\r\n${value}`)
        : encoder.encode(`${head}; filename="${quoted(value.name)}"\r\nContent-Type: ${mediaType(value.type)}\r\n\r\n`);
    return [content, ...(typeof value === 'string' ? [] : [value.bytes]), encoder.encode('\r\n')];
  });
  chunks.push(encoder.encode(`--${boundary}--\r\n`));
  const body = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
