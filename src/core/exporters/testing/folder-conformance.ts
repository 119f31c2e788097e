import { z } from 'zod';
import type { ZipFile } from '../../zip/write-zip';
import type { Expect, IsNamed } from './ledger';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const textIn = (files: readonly ZipFile[], name: string): string => decoder.decode(files.find((file) => file.name === name)?.bytes);
const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
const isPicture = ({ bytes }: ZipFile): boolean => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff]);

function swaggerIn({ name, bytes }: ZipFile): boolean {
  if (!name.endsWith('.json')) return false;
  try {
    return z.looseObject({ swagger: z.literal('2.0') }).safeParse(JSON.parse(decoder.decode(bytes).replace(/^\uFEFF/, ''))).success;
  } catch {
    return false;
  }
}

/** What only the pixels tell, read by whoever calls: the side of the icon and the colours of its corners, `#rrggbb`. */
export interface IconFacts {
  readonly width: number;
  readonly height: number;
  readonly corners: readonly string[];
}

/**
 * The bundle of 2017: the folder's zip, whose submission.md is the note. Checks assertions 1 to 5; `password` was typed for the
 * test account and must be nowhere.
 */
export function checkBundle(expect: Expect, files: readonly ZipFile[], icon: IconFacts, { password, isNamed }: { readonly password: string; readonly isNamed: IsNamed }): void {
  expect(1, files.filter(swaggerIn).length === 1 || isNamed('swagger-2-0', 'jsd-required-top'), 'definitions');
  expect(2, files.filter(isPicture).length === 1, 'pictures');
  expect(3, icon.width === 230 && icon.height === 230, `${icon.width} by ${icon.height}`);
  const note = textIn(files, 'submission.md');
  const colour = /\*\*Brand colour:\*\* (#[\da-f]{6})/i.exec(note)?.[1]?.toLowerCase();
  expect(4, colour !== undefined && icon.corners.every((corner) => corner === colour), `${colour} ${icon.corners.join()}`);
  const support = note.slice(note.indexOf('## Support for users'), note.indexOf('## Contact for Microsoft'));
  expect(5, /The test account is handed over separately/.test(note) && (/(?:Email|URL):\*\* (?!not given)/.test(support) || isNamed('contact-email', 'contact-required', 'contact-url')), 'note');
  expect(5, files.every(({ bytes }) => !new TextDecoder('latin1').decode(bytes).includes(password)), 'password');
}

const propertyOrder = ['connectionParameters', 'connectionParameterSets', 'iconBrandColor', 'scriptOperations', 'capabilities', 'policyTemplateInstances', 'publisher', 'stackOwner'];
const settingsOrder = ['connectorId', 'environment', 'apiProperties', 'apiDefinition', 'icon', 'powerAppsUrl', 'powerAppsApiVersion'];
const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** The files that paconn is given: assertions 6, 7, 9, 14 and 16, and the same JSON as the folder has. */
export function checkPaconnFiles(expect: Expect, files: readonly ZipFile[], folder: readonly ZipFile[], isNamed: IsNamed): void {
  const names = files.map(({ name }) => name);
  expect(6, (names.includes('apiDefinition.swagger.json') && names.includes('apiProperties.json')) || isNamed('file-definition-name', 'file-properties-name'), names.join());
  const json = files.filter(({ name }) => name.endsWith('.json'));
  expect(7, json.every(({ bytes }) => isAscii(bytes)), 'ASCII');
  const definition = names.find((name) => name.endsWith('.swagger.json')) ?? '';
  const parsed = (text: string): string => JSON.stringify(JSON.parse(text.replace(/^\uFEFF/, '')));
  expect(7, parsed(textIn(files, definition)) === parsed(textIn(folder, definition)), 'another definition');
  const properties = z.strictObject({ properties: z.record(z.string(), z.unknown()) }).safeParse(JSON.parse(textIn(files, 'apiProperties.json')));
  const keys = Object.keys(properties.data?.properties ?? {});
  expect(9, properties.success && keys.join() === propertyOrder.filter((key) => keys.includes(key)).join() && !keys.includes('stackOwner'), keys.join());
  const settings = Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(textIn(files, 'settings.json'))));
  expect(14, settings.join() === [...settingsOrder, ...(names.some((name) => name.endsWith('.csx')) ? ['script'] : [])].join(), settings.join());
  expect(16, json.every(({ bytes }) => !/"clientSecret"\s*:\s*"(?!\[\[|test")[^"]/i.test(decoder.decode(bytes))) || isNamed('oauth-no-client-secret', 'secrets'), 'client secret');
}

const infoJson = z.looseObject({ info: z.looseObject({ title: z.string().catch(''), description: z.string().catch('') }).catch({ title: '', description: '' }), paths: z.record(z.string(), z.record(z.string(), z.unknown()).catch({})).catch({}) });
const operationJson = z.looseObject({ operationId: z.string().catch(''), summary: z.string().catch(''), deprecated: z.boolean().catch(false), 'x-ms-visibility': z.string().optional() });
const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const headings = (text: string, level: number): string[] => Array.from(text.matchAll(/^(#{1,6}) +(\S[^\r\n]*)/gm), ([, marks = '', words = '']) => (marks.length === level ? [words] : [])).flat();

const readmeOrder = ['Publisher', 'Prerequisites', 'Supported Operations', 'Obtaining Credentials', 'Known Issues and Limitations', 'Deployment Instructions'];
const introOrder = ['Prerequisites', 'How to get credentials', 'Known issues and limitations'];

/** Whether the wanted headings stand in their order, and which are lacking. */
function inOrder(wanted: readonly string[], found: readonly string[]): { readonly isOrdered: boolean; readonly lacking: readonly string[] } {
  const places = wanted.map((heading) => found.findIndex((each) => each.toLowerCase().startsWith(heading.toLowerCase())));
  const present = places.filter((place) => place >= 0);
  return { isOrdered: present.every((place, index) => index === 0 || place > (present[index - 1] ?? -1)), lacking: wanted.filter((_heading, index) => (places[index] ?? -1) < 0) };
}

export interface FolderSituation {
  readonly publisherKind: 'verified' | 'independent';
  readonly hasSignIn: boolean;
  /** Whether the readme came with the connector: its list of operations is its author's, in whatever form. */
  readonly hasOwnReadme: boolean;
  /** What the definition's title and the like must obey is the connector's own; its faults must be named. */
  readonly isNamed: IsNamed;
}

/** The folder's own texts: assertions 8, 10 to 13 and 15, each kept or named by a finding. Names are those inside the folder. */
export function checkFolderTexts(expect: Expect, files: readonly ZipFile[], { publisherKind, hasSignIn, hasOwnReadme, isNamed }: FolderSituation): void {
  const definition = infoJson.parse(JSON.parse(textIn(files, files.find(({ name }) => name.endsWith('.swagger.json'))?.name ?? '').replace(/^\uFEFF/, '')));
  const { title, description } = definition.info;
  expect(8, (title.length > 0 && title.length <= 30) || isNamed('title-required', 'title-max-30'), `title ${title.length}`);
  expect(8, (description.length >= 30 && description.length <= 500) || isNamed('description-required', 'description-length-30-500'), `description ${description.length}`);

  const properties = textIn(files, 'apiProperties.json').replace(/^\uFEFF/, '');
  const colour = z.looseObject({ properties: z.looseObject({ iconBrandColor: z.string().catch('') }).catch({ iconBrandColor: '' }) }).parse(JSON.parse(properties)).properties.iconBrandColor.toLowerCase();
  const hasIcon = files.some((file) => isPicture(file) && /^icon\./i.test(baseName(file.name)));
  if (publisherKind === 'independent') expect(10, (colour === '#da3b01' && !hasIcon) || isNamed('brand-color-independent', 'icon-required', 'brand-color-present'), `${colour} ${hasIcon}`);
  else expect(11, (/^#[\da-f]{6}$/.test(colour) && colour !== '#007ee5' && colour !== '#ffffff') || isNamed('brand-color-hex', 'brand-color-not-default', 'brand-color-present'), colour);

  const readme = textIn(files, 'readme.md');
  const wanted = publisherKind === 'verified' ? readmeOrder : readmeOrder.slice(0, -1);
  const found = inOrder(wanted, headings(readme, 2));
  expect(12, found.isOrdered && headings(readme, 1).length <= 1, `order of ${headings(readme, 2).join()}`);
  for (const heading of found.lacking) expect(12, isNamed(...lackingRules), `lacks ${heading}`);
  const operations = Object.values(definition.paths).flatMap((item) => Object.entries(item).flatMap(([method, node]) => (methods.has(method) ? (operationJson.safeParse(node).data ?? []) : [])));
  // Deprecated operations are named under the known issues instead.
  const shown = operations.filter((operation) => !operation.deprecated && operation['x-ms-visibility']?.toLowerCase() !== 'internal' && operation.operationId !== '');
  const listed = headings(readme, 3).length;
  expect(12, hasOwnReadme || listed === shown.length, `${listed} headings for ${shown.length} operations`);

  const intro = textIn(files, 'intro.md');
  const introFound = inOrder(introOrder, headings(intro, 2));
  expect(13, introFound.isOrdered, `order of ${headings(intro, 2).join()}`);
  for (const heading of introFound.lacking) expect(13, heading.includes('credentials') ? !hasSignIn || isNamed('file-intro') : isNamed('file-intro'), `lacks ${heading}`);
  if (!hasSignIn) expect(13, introFound.lacking.includes('How to get credentials'), 'credentials without a sign-in');

  const script = files.find(({ name }) => name.endsWith('.csx'));
  const scripted = z.looseObject({ properties: z.looseObject({ scriptOperations: z.array(z.string()).optional() }).catch({}) }).parse(JSON.parse(properties)).properties.scriptOperations ?? [];
  expect(15, !script || /\bclass\s+Script\s*:\s*ScriptBase\b/.test(decoder.decode(script.bytes)), 'class');
  expect(15, scripted.every((id) => operations.some(({ operationId }) => operationId === id)) || isNamed('script-operations-exist'), scripted.join());
}

const lackingRules = ['readme-publisher-section', 'readme-prerequisites', 'readme-operations', 'readme-credentials', 'readme-known-issues', 'readme-deployment'];
