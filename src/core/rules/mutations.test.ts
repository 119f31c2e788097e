import { describe, expect, it } from 'vitest';
import { isObject } from '../base/json';
import { keysOf, pointerOf, type Pointer } from '../base/pointer';
import { editAt, type Connector } from '../connector/connector';
import { ruleCatalogue } from './catalogue';
import { checkConnector } from './engine/check-connector';
import type { Finding } from './finding';
import type { Rule } from './rule';
import type { Targets } from './targets';
import { applyExample } from './testing/apply-example';
import { examplesOf } from './testing/examples-of';
import { mutations, type Mutation } from './testing/mutations';
import { havePublished, publishedConnectors } from './testing/published-connectors';
import { sampleConnector } from './testing/sample-connector';
import { movedPlace, withPiecesOf } from './testing/transplant';

/**
 * What each rule of level error does with a connector that breaks it: it finds every broken place, and no other rule of
 * level error objects but those that have reason to. The connectors are real ones where these are at hand.
 */
const errorRules = ruleCatalogue.filter(({ severity }) => severity === 'error');
const errorsIn = (connector: Connector): readonly Finding[] => checkConnector(connector).filter(({ severity }) => severity === 'error');
const asText = ({ rule, at, missing }: Finding): string => `${rule} ${at}${missing === undefined ? '' : `!${missing}`}`;

/** Small connectors without an error but for files and details that are not in their folders. */
function cleanConnectors(): readonly Connector[] {
  const { submission } = sampleConnector;
  const found: Connector[] = [];
  for (const { connector } of havePublished ? publishedConnectors() : []) {
    if (found.length === 12) break;
    if (JSON.stringify(connector.definition).length > 60_000) continue;
    const whole = { ...connector, icon: sampleConnector.icon, documents: sampleConnector.documents, submission };
    if (errorsIn(whole).filter(({ rule }) => !/^(brand|icon)-/.test(rule)).length === 0) found.push(whole);
  }
  return found.length === 0 ? [sampleConnector] : found;
}

const clean = cleanConnectors();

/** Rules of level error that object as well to a bad example of another, because the example breaks them too. */
const alsoBroken: { readonly [rule: string]: readonly string[] } = {
  'definition-max-256-operations': ['operation-summary-required', 'operation-description-required', 'operation-has-responses'],
  'auth-oauth-flow-access-code': ['auth-oauth-consistent'],
  'security-oauth-urls-https': ['jsd-security-definitions', 'auth-oauth-consistent'],
  'auth-oauth-consistent': ['jsd-security-definitions'],
  'connection-parameter-name': ['connection-parameter-ui-definition'],
  'oauth-urls-https': ['oauth-refresh-url'],
  'oauth-no-client-secret': ['oauth-refresh-url'],
  'icon-max-1mb': ['icon-format'],
  'script-max-1mb': ['script-class'],
  'jsd-required-top': ['title-required', 'description-required', 'definition-has-operation'],
  'jsd-security-definitions': ['auth-oauth-consistent', 'auth-oauth-flow-access-code'],
  'jsd-connector-metadata': ['metadata-website'],
  'operation-id-required': ['dynamic-operation-exists'],
  'operation-schema-total': ['schema-max-512-per-body', 'definition-max-1mb'],
  'parameter-internal-required-default': ['dynamic-required-parameters'],
  'parameter-path-defined': ['dynamic-required-parameters'],
  'parameter-form-data-ascii': ['webhook-notification-url'],
  'parameter-form-urlencoded-no-binary': ['webhook-notification-url'],
  'webhook-notification-url': ['body-property-internal-required-default', 'webhook-notification-url-internal', 'webhook-notification-url-required'],
  'webhook-notification-url-required': ['webhook-notification-url-internal'],
  'schema-definition-valid': ['operation-summary-required'],
};
/** Examples about paths and parameters are as short as can be: their new operations and parameters have no texts. */
const withoutTexts: readonly string[] = ['operation-id-required', 'operation-summary-required', 'operation-description-required', 'operation-has-responses', 'parameter-path-defined'];
const parametersWithoutTexts: readonly string[] = ['parameter-summary-required', 'parameter-description-required'];

/** Kinds of targets of which a connector has one, or a few that are not doubled by putting pieces beside it. */
const thereIsOne: ReadonlySet<string> = new Set(['definition', 'properties', 'package', 'connection-parameter', 'policy']);

/** Rules about having any operation at all: nothing real is put beside their examples. */
const aboutAll = new Set(['definition-has-operation', 'jsd-required-top']);

function companionsOf(rule: string): ReadonlySet<string> {
  const short = rule.startsWith('path-') ? withoutTexts : /^(parameter|operation-no-body|webhook-subscribe)-/.test(rule) ? parametersWithoutTexts : [];
  return new Set([rule, ...(alsoBroken[rule] ?? []), ...short]);
}

/** The bad examples of a rule, in a real connector: the sample's pieces lie beside its own, three times where it is about these. */
async function expectExamples(rule: Rule, real: Connector): Promise<number> {
  const { bad } = await examplesOf(rule.id);
  const companions = companionsOf(rule.id);
  let places = 0;
  for (const example of bad) {
    const broken = applyExample(example, sampleConnector);
    const expected = errorsIn(broken).filter((finding) => finding.rule === rule.id);
    if (expected.length === 0) continue;
    const moved = ['copy1', 'copy2'].filter((prefix) => expected.every(({ at }) => movedPlace(at, prefix) !== undefined));
    const withReal = (from: Connector): Connector => {
      const copies = moved.reduce((connector, prefix) => withPiecesOf(connector, from.definition, prefix), from);
      return aboutAll.has(rule.id) ? from : withPiecesOf(copies, real.definition, '');
    };
    const before = new Set(errorsIn({ ...withReal(sampleConnector), submission: broken.submission }).map(asText));
    const after = errorsIn(withReal(broken)).filter((finding) => finding.rule === rule.id || !before.has(asText(finding)));
    const texts = after.map(asText);
    for (const finding of expected) {
      for (const at of [finding.at, ...moved.flatMap((prefix) => movedPlace(finding.at, prefix) ?? [])]) {
        expect(texts).toContain(asText({ ...finding, at }));
        places++;
      }
    }
    expect(after.filter(({ rule: other }) => !companions.has(other)).map(asText)).toEqual([]);
  }
  return places;
}

type Kind = Mutation['on'];

/** Up to three places of a connector that a mutation can break, spread over it. */
function placesFor({ on, where }: Mutation, connector: Connector): readonly Pointer[] {
  const found: Pointer[] = [];
  const note = (target: Targets[Kind]): void => {
    if (where(target)) found.push(target.at());
  };
  const check: Rule['check'] = on === 'operation' ? { operation: note } : on === 'parameter' ? { parameter: note } : on === 'response' ? { response: note } : { schema: note };
  checkConnector(connector, [{ id: 'places', severity: 'info', phase: 'content', title: '', why: '', source: '', check }]);
  const apart = found.filter((at) => !found.some((other) => other !== at && other.startsWith(`${at}/`)));
  return [...new Set([apart[0], apart[Math.floor(apart.length / 2)], apart.at(-1)])].filter((at) => at !== undefined);
}

function expectMutation(mutation: Mutation, connector: Connector): number {
  const places = placesFor(mutation, connector);
  const broken = places.reduce((changed, at) => editAt(changed, at, (node) => (isObject(node) ? mutation.change(node) : node)), connector);
  const before = new Set(errorsIn(connector).map(asText));
  const after = errorsIn(broken).filter((finding) => !before.has(asText(finding)));
  const isMissing = mutation.found.startsWith('!');
  const texts = after.map(asText);
  for (const place of places) {
    const at = isMissing || mutation.found === '' ? place : pointerOf([...keysOf(place), ...mutation.found.split('/')]);
    expect(texts).toContain(`${mutation.rule} ${at}${isMissing ? mutation.found : ''}`);
  }
  const companions = new Set([mutation.rule, ...(mutation.companions ?? [])]);
  expect(after.filter(({ rule }) => !companions.has(rule)).map(asText)).toEqual([]);
  return places.length;
}

describe.skipIf(!havePublished)('published connectors for mutations', () => {
  it('are real and clean', () => expect(clean.length).toBeGreaterThan(5));
});

describe('every rule of level error', () => {
  it.each(errorRules.map((rule, index) => [rule.id, rule, index] as const))('%s finds its bad examples among the operations of a real connector, and no other objects', { timeout: 60_000 }, async (_id, rule, index) => {
    const places = await expectExamples(rule, clean[index % clean.length] ?? sampleConnector);
    expect(places).toBeGreaterThan(Object.keys(rule.check).some((kind) => !thereIsOne.has(kind)) ? 2 : 0);
  });

  it.each(mutations.map((mutation, index) => [mutation.rule, mutation.on, mutation.found, mutation, index] as const))(
    '%s finds each %s of a real connector that was broken at “%s”, and no other objects',
    { timeout: 60_000 },
    (_rule, _on, _found, mutation, index) => {
      let broken = 0;
      for (let step = 0; step < clean.length && (step < 3 || broken < 3); step++) broken += expectMutation(mutation, clean[(index + step) % clean.length] ?? sampleConnector);
      expect(errorRules.some(({ id }) => id === mutation.rule)).toBe(true);
      if (havePublished) expect(broken).toBeGreaterThan(2);
    },
  );
});
