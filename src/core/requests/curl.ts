import type { HttpRequest } from '../ports/http';
import { redact } from './redact';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** True when a terminal can show the text: tabs and line ends are its only control characters. */
const isPrintable = (text: string): boolean => !/[^\P{Cc}\t\r\n]/u.test(text);

function bodyText(body: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return isPrintable(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The request as a curl command line for a POSIX shell, one option a line. With `secrets` (the forms that a built request
 * carries) they are replaced by `•••`. A body that is no text is read from `body.bin`.
 */
export function curlCommand(request: HttpRequest, secrets: readonly string[] = []): string {
  // Redacted before quoting: the quoting of an apostrophe would tear a secret apart.
  const shown = (text: string): string => quoted(redact(text, secrets));
  const parts = [`curl --request ${request.method}`, `--url ${shown(request.url)}`, '--globoff'];
  for (const [name, value] of request.headers) parts.push(`--header ${shown(value === '' ? `${name};` : `${name}: ${value}`)}`);
  if (request.body) {
    const text = bodyText(request.body);
    parts.push(text === undefined ? '--data-binary @body.bin' : text.startsWith('@') ? `--data-raw ${shown(text)}` : `--data-binary ${shown(text)}`);
  }
  return parts.join(' \\\n  ');
}
