import { z } from 'zod';
import { jsonOf } from '../../core/ports/relay-protocol';

/** An answer of a token address as it was understood, and as the protocol's library reads it. */
export interface TokenAnswer {
  readonly status: number;
  readonly statusText: string;
  /** The members of the answer; undefined when it has none that can be read. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly text: string;
  /** What the service does otherwise than RFC 6749 says and the platform takes all the same, as sentences. */
  readonly remarks: readonly string[];
  readonly response: Response;
}

const members = z.record(z.string(), z.unknown());

/** The members of a body: of a JSON object, or of a form as some services still answer. */
function membersOf(text: string, contentType: string): Record<string, unknown> | undefined {
  const json = members.safeParse(jsonOf(new TextEncoder().encode(text)));
  if (json.success) return json.data;
  const isForm = /form-urlencoded/i.test(contentType) || /^(?:access_token|error)=/.test(text);
  return isForm ? Object.fromEntries(new URLSearchParams(text)) : undefined;
}

const isCompactJws = (token: unknown): boolean => typeof token === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);

/** Takes an answer of a token address in the forms in which services give it (RFC 6749, 5.1 and 5.2, and around them). */
export async function readTokenAnswer(response: Response): Promise<TokenAnswer> {
  const text = await response.text();
  const { status, statusText } = response;
  const contentType = response.headers.get('content-type') ?? '';
  const body = membersOf(text, contentType);
  const remarks: string[] = [];
  if (!body) return { status, statusText, body, text, remarks, response: new Response(text, { status: status === 200 ? 200 : Math.max(status, 400), headers: { 'content-type': contentType } }) };

  const read: Record<string, unknown> = { ...body };
  const hasToken = typeof read['access_token'] === 'string' && read['access_token'] !== '';
  if (hasToken) {
    if (!/\bjson\b/i.test(contentType)) remarks.push(`The token answer has the media type ${contentType || 'none'}, not application/json.`);
    const type = read['token_type'];
    if (typeof type !== 'string' || type === '') remarks.push('The token answer names no token type; the token is sent as Bearer, as the platform does.');
    else if (!/^bearer$/i.test(type)) remarks.push(`The token answer calls the token “${type.slice(0, 40)}”; it is sent as Bearer, as the platform does.`);
    read['token_type'] = 'bearer';
    for (const name of ['refresh_token', 'scope', 'id_token', 'expires_in']) {
      if (read[name] === null || read[name] === '') delete read[name];
    }
    if (Array.isArray(read['scope'])) read['scope'] = read['scope'].join(' ');
    if (typeof read['expires_in'] !== 'undefined' && !(Number(read['expires_in']) > 0)) delete read['expires_in'];
    if (read['id_token'] !== undefined && !isCompactJws(read['id_token'])) {
      remarks.push('The ID token is encrypted or none that can be read; it was not checked.');
      delete read['id_token'];
    }
  }
  // Some services answer a refusal with 200.
  const isSuccess = hasToken && status >= 200 && status < 300;
  const asRead = isSuccess ? 200 : status >= 400 && status < 500 ? status : 400;
  return { status, statusText, body: read, text, remarks, response: new Response(JSON.stringify(read), { status: asRead, headers: { 'content-type': 'application/json' } }) };
}
