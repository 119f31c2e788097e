import { objectOf, textOf } from '../../base/json';
import { crc32 } from '../../zip/crc32';
import { capitalized } from '../../base/words';
import type { Connector, SolutionNames } from '../../connector/connector';

/** Everything by which a Dataverse environment recognises a connector and the solution that brings it. */
export interface SolutionIdentity {
  /** What makers see; independent of the title in the definition. 1 to 200 characters. */
  readonly displayName: string;
  /** `<prefix>_<encoded display name>`: the file names of the connector's parts begin with it. */
  readonly connectorName: string;
  /** GUID in lower case without braces; undefined until one was read or pinned. */
  readonly connectorId: string | undefined;
  /** Letters, digits and `_`: a second import with the same name updates. */
  readonly solutionName: string;
  /** Four numbers with dots between. */
  readonly version: string;
  readonly publisher: {
    readonly name: string;
    readonly title: string;
    /** 2 to 8 letters and digits, first a letter, not beginning with `mscrm`. */
    readonly prefix: string;
    /** 10000 to 99999. */
    readonly optionValuePrefix: number;
  };
}

const longestName = 500;
const longestDisplayName = 200;

/** Accents dropped, as far as Unicode knows the letter below; other characters above U+00FF have no encoding and go. */
const plainLetters = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * A display name as a connector's logical name carries it: lower case, every character but letters and digits as `-` and two
 * hexadecimal digits. Source: submission package reference, 3.8.
 */
export function encodeName(displayName: string): string {
  return plainLetters(displayName)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (character) => {
      const code = character.charCodeAt(0);
      return code > 0xff ? '' : `-${code.toString(16).padStart(2, '0')}`;
    });
}

const lettersAndDigits = (text: string): string => plainLetters(text).replace(/[^A-Za-z0-9]+/g, ' ').trim();

const inPascalCase = (text: string): string => lettersAndDigits(text).split(' ').map(capitalized).join('');

/** True for a prefix that Dataverse takes. */
export const isPublisherPrefix = (text: string): boolean => /^[a-z][a-z0-9]{1,7}$/i.test(text) && !text.toLowerCase().startsWith('mscrm');

function prefixFor(publisher: string): string {
  const made = lettersAndDigits(publisher).replaceAll(' ', '').toLowerCase().replace(/^\d+/, '').slice(0, 5);
  return isPublisherPrefix(made) ? made : 'cnw';
}

/** A version as four numbers: `2.1` gives `2.1.0.0`; what is no version gives `1.0.0.0`. */
function fourNumbers(version: string | undefined): string {
  const numbers = /^v?(\d{1,5}(?:\.\d{1,5}){0,3})(?![\d.])/i.exec(version?.trim() ?? '')?.[1]?.split('.') ?? ['1'];
  return [...numbers, '0', '0', '0'].slice(0, 4).join('.');
}

const given = (text: string | undefined): string | undefined => text?.trim() || undefined;

/**
 * The identity of a connector's solution: what was read from an opened solution or chosen, the rest made from title and
 * publisher, so that the same connector gives the same names each time. Source: submission package reference, 3.4, 3.6, 3.8.
 */
export function solutionIdentity(connector: Connector): SolutionIdentity {
  const chosen: SolutionNames = connector.submission.solution ?? {};
  const info = objectOf(connector.definition, 'info');
  const displayName = (given(chosen.displayName) ?? given(textOf(info, 'title')) ?? 'Connector').slice(0, longestDisplayName);
  const title = given(chosen.publisherTitle) ?? given(textOf(objectOf(connector.properties, 'properties'), 'publisher')) ?? given(connector.submission.contact.name) ?? 'Publisher';
  const name = given(chosen.publisherName) ?? (lettersAndDigits(title).replaceAll(' ', '').toLowerCase().replace(/^\d+/, '') || 'publisher');
  const prefix = given(chosen.prefix) ?? prefixFor(title);
  const connectorName = given(chosen.connectorName) ?? `${prefix}_${encodeName(displayName) || 'connector'}`.slice(0, longestName);
  return {
    displayName,
    connectorName,
    connectorId: given(chosen.connectorId)?.toLowerCase(),
    solutionName: given(chosen.solutionName) ?? `${(inPascalCase(displayName) || 'Custom').replace(/^\d/, '_$&').slice(0, 50)}Connector`,
    version: fourNumbers(given(chosen.version) ?? textOf(info, 'version')),
    publisher: { name, title, prefix, optionValuePrefix: chosen.optionValuePrefix ?? 10_000 + (crc32(new TextEncoder().encode(name)) % 90_000) },
  };
}
