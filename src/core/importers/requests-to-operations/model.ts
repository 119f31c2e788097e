/** Requests from any source (a Postman collection, a HAR file, curl commands), as what makes operations of them understands them. */
import type { Json } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import type { Place } from './place';
import type { Scope, Variable } from './variables';

export interface Collection {
  /** `postman-1`, `postman-2.0`, `postman-2.1`, `har`, `curl`. */
  readonly source: string;
  /** What a person calls it, inside a sentence: “collection”. */
  readonly noun: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly folders: readonly Folder[];
  readonly requests: readonly SourceRequest[];
  /** Requests that were found but cannot be read at all; each has its note already. */
  readonly unread: number;
  /** Pointer to the collection in the document: `/collection` in an API answer. */
  readonly at: Pointer;
  readonly variables: readonly Variable[];
  readonly scripts: readonly Script[];
}

export interface Folder {
  readonly name: string;
  readonly description: string;
  readonly at: Pointer;
}

export interface Script {
  readonly at: Pointer;
  /** It changes what is sent: sets a header, signs, or fetches a token. */
  readonly changesRequest: boolean;
}

/** A name with a value: query parameter, header, form field. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly enabled: boolean;
  /** As written, with its marks. */
  readonly rawDescription: string;
  readonly place: Place;
}

export interface FormField extends Field {
  readonly file: boolean;
  /** Several files are chosen under this one key. */
  readonly manyFiles: boolean;
}

export type Body =
  | { readonly mode: 'raw'; readonly text: string; readonly language: string; readonly at: Pointer }
  | { readonly mode: 'urlencoded' | 'formdata'; readonly fields: readonly FormField[]; readonly at: Pointer }
  | { readonly mode: 'graphql'; readonly query: string; readonly variables: Json | undefined; readonly operationName: string; readonly at: Pointer }
  | { readonly mode: 'binary'; readonly at: Pointer };

/** What a request says about signing in, or what it inherits. */
export type Auth =
  | { readonly type: 'none' }
  | { readonly type: 'apikey'; readonly in: 'header' | 'query'; readonly name: string; readonly prefix: string; readonly typed: boolean }
  | { readonly type: 'bearer'; readonly why: 'bearer' | 'oauth2'; readonly grant: string; readonly typed: boolean }
  | { readonly type: 'basic'; readonly typed: boolean }
  | { readonly type: 'oauth2'; readonly authorizationUrl: string; readonly tokenUrl: string; readonly refreshUrl: string; readonly scopes: readonly string[]; readonly pkce: boolean }
  | { readonly type: 'unsupported'; readonly name: string };

export interface SavedResponse {
  readonly name: string;
  readonly code: number | undefined;
  readonly status: string;
  readonly headers: readonly Field[];
  readonly body: string;
  /** The body was no text; `body` is only a sign that there was one. */
  readonly binary?: true;
  readonly at: Pointer;
  /** The request that was answered: a further sample of the same operation. */
  readonly original: Sent | undefined;
}

/** The parts of a request that samples are taken from. */
export interface Sent {
  readonly query: readonly Field[];
  readonly headers: readonly Field[];
  readonly body: Body | undefined;
}

export interface SourceRequest extends Sent {
  readonly at: Pointer;
  readonly name: string;
  readonly description: string;
  readonly method: string;
  /** Scheme, host and port as written, or the variable that holds them: `{{baseUrl}}`, `https://api.example.com`. */
  readonly base: string;
  /** Path as written behind the base, with its variables; starts with `/` when there is one. */
  readonly path: string;
  readonly pathVariables: ReadonlyMap<string, { readonly value: string; readonly description: string }>;
  /** From the outermost folder inwards. */
  readonly folders: readonly Folder[];
  readonly scope: Scope;
  /** Effective: its own, else the nearest folder's, else the collection's. */
  readonly auth: Auth | undefined;
  readonly responses: readonly SavedResponse[];
}
