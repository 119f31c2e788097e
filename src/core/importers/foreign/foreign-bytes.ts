import { acceptedFormats } from '../catalogue';

const signatures: readonly (readonly [name: string, ...start: number[]])[] = [
  ['a PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG image', 0xff, 0xd8, 0xff],
  ['a GIF image', 0x47, 0x49, 0x46, 0x38],
  ['a PDF document', 0x25, 0x50, 0x44, 0x46],
  ['a gzip archive', 0x1f, 0x8b],
  ['a 7z archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['a RAR archive', 0x52, 0x61, 0x72, 0x21],
  ['an old Office document', 0xd0, 0xcf, 0x11, 0xe0],
];

/** How much of a file is looked at: a text has no NUL there, nearly every other file has. */
const looked = 4_096;

/** Says what a file is that is no text; undefined for text (UTF-16 with its mark is text). */
export function foreignBytes(name: string, bytes: Uint8Array): string | undefined {
  const known = signatures.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return `“${name}” is ${known[0]}. ${acceptedFormats}`;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, looked).includes(0) ? `“${name}” is a binary file. ${acceptedFormats}` : undefined;
}

const asCurl = 'copy the request as curl instead (in the browser: “Copy as cURL”), and paste that.';

/** Texts that people have of an API besides the formats that are read, and what helps. */
const foreignTexts: readonly (readonly [isIt: RegExp, sentence: (name: string) => string])[] = [
  [/(?:^|\n)[ \t]*(?:\$[\w:]+[ \t]*=[ \t]*)?(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)[ \t]/i, (name) => `“${name}” is a command for PowerShell. Only curl commands are read: ${asCurl}`],
  [/^(?:[$>][ \t]+)?(?:wget|https?|xh)[ \t]+(?:-|[A-Z]+[ \t]|https?:|:?[\w.]+\/)/, (name) => `“${name}” is a command that is not curl. Only curl commands are read: ${asCurl}`],
  [/^(?:await[ \t]+)?fetch\(/, (name) => `“${name}” is a call in JavaScript. Only curl commands are read: ${asCurl}`],
  [/^syntax[ \t]*=[ \t]*["']proto/, (name) => `“${name}” describes a gRPC service, which a connector cannot call. Import an OpenAPI document of its HTTP gateway.`],
  [/(?:^|\n)(?:type[ \t]+(?:Query|Mutation)\b|schema[ \t]*\{)/, (name) => `“${name}” is a GraphQL schema. A connector calls GraphQL as one POST operation: import a Postman collection or curl commands of the queries that it needs.`],
  [/^FORMAT:[ \t]*1A/, (name) => `“${name}” is an API Blueprint. Convert it to OpenAPI first.`],
  [/^meta[ \t]*\{\s*name:/, (name) => `“${name}” is a request of Bruno. Export the collection for Postman, and import that.`],
];

/** Says what a text is that is neither JSON nor YAML by its first characters; undefined for other texts. */
export function foreignText(name: string, text: string): string | undefined {
  const start = text.slice(0, looked).replace(/^\uFEFF/, '').trimStart();
  if (/^<!doctype html|^<html|^<head|^<body/i.test(start)) {
    return `“${name}” is a web page, probably the page around the file or a sign-in. Download the file itself (“raw”).`;
  }
  if (start.startsWith('<')) {
    if (/<(\w+:)?definitions\b/.test(start) && start.includes('wsdl')) return `“${name}” is a WSDL document (SOAP), which is not read. ${acceptedFormats}`;
    if (/<svg\b/.test(start)) return `“${name}” is an SVG image. ${acceptedFormats}`;
    return `“${name}” is an XML document, which is not read. ${acceptedFormats}`;
  }
  if (start.startsWith('#%RAML')) return `“${name}” is a RAML document. Convert it to OpenAPI first.`;
  return undefined;
}

/** Says what a text is that turned out to be neither JSON nor YAML, where that can be told; a description inside a document may hold such lines, too. */
export function foreignSource(name: string, text: string): string | undefined {
  const start = text.slice(0, looked).replace(/^\uFEFF/, '').trimStart();
  return foreignTexts.find(([isIt]) => isIt.test(start))?.[1](name);
}
