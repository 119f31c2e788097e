import SwaggerParser from '@apidevtools/swagger-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { child, isWithin, parentOf, type Pointer } from '../base/pointer';
import { checkConnector } from './engine/check-connector';
import type { Finding } from './finding';
import { brokenStructures, type BrokenStructure } from './testing/break-structure';
import { everyStructure } from './testing/every-structure';
import { havePublished, publishedConnectors } from './testing/published-connectors';
import { sampleConnector } from './testing/sample-connector';

/**
 * Whatever the official schema of OpenAPI 2.0, or a validator of what the schema cannot say, refuses is an error here,
 * at the broken place. Definitions are broken in thousands of ways, one at a time, of which every second is tried; both judges are packages of others.
 */
const schemaJudge = new Validator();
/** Both judges change what they read. */
const copyOf = (definition: JsonObject): { [key: string]: unknown } => JSON.parse(JSON.stringify(definition));

/** What the judges refuse a definition for; empty when they take it. */
async function refusalOf(definition: JsonObject): Promise<string> {
  const { valid, errors } = await schemaJudge.validate(copyOf(definition));
  if (!valid) return typeof errors === 'string' ? errors : (errors ?? []).slice(0, 2).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`).join('; ');
  try {
    await SwaggerParser.validate(JSON.parse(JSON.stringify(definition)), { resolve: { external: false }, dereference: { circular: 'ignore' }, validate: { schema: false } });
    return '';
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'refused') : String(error);
  }
}

const keyOf = ({ rule, at, missing, severity }: Finding): string => `${severity} ${rule} ${at}${missing === undefined ? '' : `!${missing}`}`;
const check = (definition: JsonObject): readonly Finding[] => checkConnector({ ...sampleConnector, definition });

/** What is refused and is no error here, with the reason. */
const lenient: readonly { readonly reason: string; readonly is: (broken: BrokenStructure) => boolean }[] = [
  { reason: 'published connectors have no support address, and it is a warning', is: ({ at, what }) => at === '/info/contact/email' && what === 'becomes ""' },
  { reason: 'published connectors require properties of schemas that list none, and it is a warning', is: ({ at, what }) => at.endsWith('/schema/properties') && what === 'is gone' },
  { reason: 'a file of an operation that does not say what it consumes is a warning, as the whole definition may say it', is: ({ at, what }) => at.endsWith('/consumes') && what === 'is gone' },
];

/** True for a finding at the broken place, around it, or, when something is gone, where it is needed. */
function isAbout(finding: Finding, { at, isGone }: BrokenStructure): boolean {
  const place: Pointer = `/definition${at}`;
  const ofParameter = parentOf(parentOf(parentOf(place)));
  return isGone || isWithin(finding.at, place) || finding.at === parentOf(place) || (finding.related ?? []).some((other) => isWithin(other, place) || isWithin(place, other)) || (at.endsWith('/name') && isWithin(finding.at, parentOf(ofParameter)));
}

interface Tally {
  refused: number;
  found: number;
  readonly missed: string[];
  readonly raised: string[];
}

/** Rules that say nothing but what the specification says. */
const structural = new Set(['schema-definition-valid', 'schema-type-single', 'jsd-security-definitions', 'jsd-required-top', 'top-level-known-properties', 'parameter-type-required', 'parameter-unique', 'parameter-single-body', 'parameter-path-required']);
/** The text of the specification requires the type of items; its schema does not. */
const beyondSchema = (finding: Finding): boolean => finding.missing === 'type' || (finding.missing === 'items' && finding.at.includes('/items'));

async function judge(definition: JsonObject, wants?: (index: number) => boolean): Promise<Tally> {
  const before = new Set(check(definition).map(keyOf));
  const tally: Tally = { refused: 0, found: 0, missed: [], raised: [] };
  for (const broken of brokenStructures(definition, wants)) {
    const refusal = await refusalOf(broken.definition);
    const errors = check(broken.definition).filter((finding) => finding.severity === 'error' && !before.has(keyOf(finding)));
    // What the judges do not look into, and what is empty, is the business of other rules.
    if (refusal === '' && (broken.at.includes('/x-') || broken.what === 'becomes ""')) continue;
    if (refusal === '') {
      tally.raised.push(...errors.filter((finding) => structural.has(finding.rule) && !beyondSchema(finding)).map((finding) => `${broken.at} ${broken.what}: ${keyOf(finding)}`));
    } else if (!lenient.some(({ is }) => is(broken))) {
      tally.refused++;
      if (errors.some((finding) => isAbout(finding, broken))) tally.found++;
      else tally.missed.push(`${broken.at} ${broken.what}: ${refusal}`);
    }
  }
  return tally;
}

describe('structural errors of OpenAPI 2.0', () => {
  it('starts from a definition that both judges take and no rule about structure objects to', async () => {
    expect(await refusalOf(everyStructure)).toBe('');
    expect(check(everyStructure).filter(({ severity, rule }) => severity === 'error' && rule !== 'metadata-required').map(keyOf)).toEqual([]);
  });

  it('are all found, at their place, in every kind of object', { timeout: 300_000 }, async () => {
    const { refused, found, missed, raised } = await judge(everyStructure, (index) => index % 2 === 0);
    console.log(`${found} of ${refused} definitions that the judges refuse have an error at the broken place.`);
    expect(missed).toEqual([]);
    expect(raised).toEqual([]);
    expect(refused).toBeGreaterThan(1200);
  });

  it.skipIf(!havePublished)('are found in published connectors, broken here and there', { timeout: 300_000 }, async () => {
    const total = { refused: 0, found: 0 };
    let taken = 0;
    for (const { connector } of publishedConnectors('new', 60)) {
      const size = JSON.stringify(connector.definition).length;
      if (taken === 8 || size > 60_000 || (await refusalOf(connector.definition)) !== '') continue;
      taken++;
      const stride = Math.max(1, Math.round(size / 600));
      const { refused, found, missed, raised } = await judge(connector.definition, (index) => index % stride === 0);
      expect({ missed, raised }).toEqual({ missed: [], raised: [] });
      total.refused += refused;
      total.found += found;
    }
    console.log(`${total.found} of ${total.refused} in ${taken} published connectors.`);
    expect(total.refused).toBeGreaterThan(100);
  });

  it('are said with the value and the way out', () => {
    const [finding] = check({ ...everyStructure, [child('', 'schemes').slice(1)]: 'https' }).filter(({ rule }) => rule === 'schema-definition-valid');
    expect(finding?.message).toBe('“schemes” has to be a list of texts, and is a text. Correct its value.');
  });
});
