import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { ruleCatalogue } from './catalogue';
import { RuleEngine } from './engine/engine';
import type { Finding, Severity } from './finding';
import { havePublished, publishedConnectors, publishedFolder, type Published } from './testing/published-connectors';

/**
 * What the rules say of published connectors. Their certification accepted them, so a rule of level error that many of them
 * break would be wrong; and a rule that measures the same as the reference should find it as often.
 */
const reference = join(publishedFolder, '../../reference/certification-rules.md');

/** Criteria about files and details that travel with a submission and are not in a published folder. */
const notInTheFolder = new Set(['icon-required', 'file-readme', 'file-intro', 'support-contact', 'test-account', 'script-file-for-operations']);
/** Criteria that the reference marks as errors for new submissions only: refused since about 2024, accepted before. Counted apart. */
const stricterNow = new Set(['response-default-no-schema', 'response-schema-not-empty']);

type Known = Published & { readonly findings: readonly Finding[] };

function check(state: 'new' | 'update'): readonly Known[] {
  const engine = new RuleEngine(ruleCatalogue);
  return publishedConnectors(state).map((published) => {
    engine.update(published.connector);
    engine.work();
    return { ...published, findings: engine.all() };
  });
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function errorsOf(known: readonly Known[], counts: (rule: string) => boolean): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, readonly string[]>();
  for (const { name, kind, since, findings } of known) {
    const lines = findings.filter(({ rule, severity }) => severity === 'error' && counts(rule)).map(({ rule, at, message }) => `${name} (${kind}, ${since}): ${rule} ${at} ${message}`);
    if (lines.length > 0) errors.set(name, lines);
  }
  return errors;
}

function operations({ connector }: Known): readonly JsonObject[] {
  return Object.values(objectOf(connector.definition, 'paths') ?? {}).flatMap((item) =>
    ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'].flatMap((method): readonly JsonObject[] => {
      const operation = objectOf(item, method);
      return operation ? [operation] : [];
    }),
  );
}

const has = (value: Json | undefined, wanted: (node: JsonObject) => boolean, depth = 0): boolean => {
  if (depth > 64 || typeof value !== 'object' || value === null) return false;
  if (isObject(value) && wanted(value)) return true;
  return Object.values(value).some((inner) => has(inner, wanted, depth + 1));
};
const hasKey =
  (...keys: readonly string[]) =>
  ({ connector }: Known): boolean =>
    has(connector.definition, (node) => keys.some((key) => Object.hasOwn(node, key)));
const hasParameter =
  (wanted: (node: JsonObject) => boolean) =>
  ({ connector }: Known): boolean =>
    has(connector.definition, (node) => typeof node['in'] === 'string' && typeof node['name'] === 'string' && wanted(node));
const isWebhook = (known: Known): boolean => hasKey('x-ms-notification-content')(known);
const isTrigger = (known: Known): boolean => operations(known).some((operation) => Object.hasOwn(operation, 'x-ms-trigger'));
const signsIn =
  (type: string) =>
  ({ connector }: Known): boolean =>
    Object.values(objectOf(connector.definition, 'securityDefinitions') ?? {}).some((definition) => textOf(definition, 'type') === type);
const inProperties =
  (...keys: readonly string[]) =>
  ({ connector }: Known): boolean =>
    keys.some((key) => {
      const value = member(objectOf(connector.properties, 'properties'), key);
      return isObject(value) ? Object.keys(value).length > 0 : (arrayOf(objectOf(connector.properties, 'properties'), key)?.length ?? 0) > 0;
    });
const hasOAuthSetting = ({ connector }: Known): boolean => has(connector.properties, (node) => node['type'] === 'oauthSetting');

const hasProperties = (node: JsonObject): boolean => isObject(node['properties']);

/** To which connectors a rule applies, by the start of its id; the reference counts those alone. All others apply to every connector. */
const applies: readonly (readonly [start: string, test: (known: Known) => boolean])[] = [
  ['trigger-', isTrigger],
  ['webhook-', isWebhook],
  ['polling-', (known) => isTrigger(known) && !isWebhook(known)],
  ['dynamic-list-beside-values', hasKey('x-ms-dynamic-values')],
  ['dynamic-values-beside-list', hasKey('x-ms-dynamic-list')],
  ['dynamic-properties-beside-schema', hasKey('x-ms-dynamic-schema')],
  ['dynamic-', hasKey('x-ms-dynamic-values', 'x-ms-dynamic-list', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties')],
  ['oauth-', hasOAuthSetting],
  ['auth-oauth-', signsIn('oauth2')],
  ['auth-basic-', signsIn('basic')],
  ['auth-apikey-', signsIn('apiKey')],
  ['security-oauth-', signsIn('oauth2')],
  ['connection-parameter-', inProperties('connectionParameters', 'connectionParameterSets')],
  ['policy-', inProperties('policyTemplateInstances')],
  ['script-operations-exist', inProperties('scriptOperations')],
  ['operation-deprecated-labelled', (known) => operations(known).some((operation) => operation['deprecated'] === true)],
  ['operation-family-revision', (known) => operations(known).some((operation) => Object.hasOwn(operation, 'x-ms-api-annotation'))],
  ['operation-revision-suffix', (known) => operations(known).some((operation) => Object.hasOwn(operation, 'x-ms-api-annotation'))],
  ['operation-pageable-next-link', hasKey('x-ms-pageable')],
  ['parameter-path-', hasParameter((node) => node['in'] === 'path')],
  ['parameter-query-', hasParameter((node) => node['in'] === 'query')],
  ['parameter-default-type', hasParameter((node) => Object.hasOwn(node, 'default'))],
  ['parameter-description-required', hasParameter((node) => node['in'] !== 'body')],
  ['parameter-summary-required', hasParameter((node) => node['in'] !== 'body')],
  ['parameter-', hasParameter(() => true)],
  ['body-property-', hasParameter((node) => node['in'] === 'body')],
  ['body-schema-', hasParameter((node) => node['in'] === 'body')],
  ['schema-array-items', hasKey('items')],
  ['schema-ref-', hasKey('$ref')],
  ['schema-required-', ({ connector }) => has(connector.definition, (node) => Array.isArray(node['required']))],
  ['schema-format-', hasKey('format')],
  ['schema-enum-', hasKey('enum')],
  ['response-property-', ({ connector }) => has(connector.definition['definitions'], hasProperties) || has(connector.definition['paths'], (node) => has(node['responses'], hasProperties))],
  ['definitions-used', hasKey('definitions')],
];
const appliesTo = (rule: string): ((known: Known) => boolean) => applies.find(([start]) => rule.startsWith(start))?.[1] ?? (() => true);

/** Rules whose rate in the reference is that of their heavier case alone. */
const measuredAt: { readonly [rule: string]: readonly Severity[] } = {
  'response-schema-not-empty': ['error'],
  'schema-required-defined': ['error'],
  'schema-enum-valid': ['error'],
  'path-distinguishable': ['error'],
};

const toldOnce = 'a definition without any contact or metadata is told once, by contact-required or metadata-required; the reference counts it at every entry';

/** Why a rule finds more or less than the reference counted, where the difference is no accident of the sample. */
const explained: { readonly [rule: string]: string } = {
  'contact-name': toldOnce,
  'contact-url': toldOnce,
  'contact-email': toldOnce,
  'metadata-website': toldOnce,
  'metadata-privacy-policy': toldOnce,
  'metadata-categories-required': toldOnce,
  'jsd-connector-metadata': toldOnce,
  'title-independent-suffix': 'the reference counts titles without the suffix, and says that none needs it; the rule finds titles with it',
  'publisher-equals-stack-owner': 'for independent publishers the reference counts those that differ, as they should; the rule finds those that are equal',
  'description-no-product-name': 'the reference counts the three names that the validator refuses; the rule warns of the longer list as well, and here found nothing but “Power Platform” and “PowerBI”',
  'consumes-produces-declared': 'the reference counts definitions without the keys at the top; the rule is content when every operation states them',
  'security-definitions-present': 'the reference counts every connector without; the rule those alone that ask for credentials',
  'connection-parameters-present': 'the reference counts connectors without authentication as well',
  'publisher-alphanumeric': 'the sample has more publishers with points, commas and brackets in their names; every finding was looked at',
  'script-class': 'the folders measured hold no scripts',
  'parameter-summary-title-case': 'small words (of, and, the), abbreviations and words with an inner capital are let pass',
  'response-success-required': 'operations with nothing but default, which the reference counts here too, are told by response-not-default-only',
  'response-property-title': 'properties of definitions that requests use too, and references, are left out, as the fields of the request are looked at',
  'response-property-visibility': 'properties of definitions that requests use too are left out, as the fields of the request are looked at',
  'trigger-description-form': '“This trigger fires” and “This operation is triggered” are let pass; with the exact words 34 of 39 would be found (87 %)',
  'dynamic-value-path-exists': 'the rule looks at the title as well as at the value; each of the four names a member that the items do not have',
  'dynamic-target-internal': 'operations that fill lists are often actions of their own; the rule looks at those alone that give a schema',
  'schema-definition-valid': 'the reference counts whatever the published JSON schema refuses, mostly extensions, which have rules of their own; this rule is about OpenAPI 2.0 itself',
};

interface Rates {
  readonly verified: number | undefined;
  readonly independent: number | undefined;
  readonly text: string;
}

function ratesOf(text: string): ReadonlyMap<string, Rates> {
  const rates = new Map<string, Rates>();
  const numberOf = (part: string | undefined): number | undefined => (part !== undefined && /^\d+(\.\d+)?$/.test(part) ? Number(part) : undefined);
  for (const line of text.split('\n')) {
    const id = /^\| `([a-z][\w-]*)` \|/.exec(line)?.[1];
    const cells = line.split(' | ');
    const last = cells.at(-1)?.replace(/ \|$/, '') ?? '';
    const parts = /^(\S+) \/ (\S+) \/ (\S+)/.exec(last);
    if (id !== undefined && parts) rates.set(id, { verified: numberOf(parts[1]), independent: numberOf(parts[3]), text: `${parts[1]} / ${parts[3]}` });
  }
  return rates;
}

/** The bounds of a rate in percent after so many of so many, wrong in one case of a hundred (Wilson). */
function interval(part: number, whole: number): readonly [number, number] {
  if (whole === 0) return [0, 100];
  const z = 2.576;
  const rate = part / whole;
  const centre = rate + (z * z) / (2 * whole);
  const width = z * Math.sqrt((rate * (1 - rate)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return [(100 * (centre - width)) / scale, (100 * (centre + width)) / scale];
}

describe.skipIf(!havePublished)('the rules, on connectors that were certified', () => {
  it('find errors in at most 2 % of those added since 2021', { timeout: 300_000 }, () => {
    for (const state of ['new', 'update'] as const) {
      const recent = check(state).filter(({ since }) => since >= '2021');
      const errors = errorsOf(recent, (rule) => !notInTheFolder.has(rule) && !stricterNow.has(rule));
      const apart = errorsOf(recent, (rule) => stricterNow.has(rule));
      const lines = [...Array.from(errors.values()).flat(), ...Array.from(apart.values(), ([first]) => `  counted apart: ${first}`)];
      const files = errorsOf(recent, (rule) => notInTheFolder.has(rule));
      console.log(
        [
          `as ${state === 'new' ? 'new submissions' : 'updates'}: errors in ${errors.size} of ${recent.length} added since 2021 (${percent(errors.size, recent.length)}); apart: ${apart.size} by criteria that are enforced since 2024 for new ones (${[...stricterNow].join(', ')}), ${files.size} by files that are not in the folder`,
          ...lines.map((line) => line.slice(0, 300)),
        ].join('\n'),
      );
      expect(recent.length).toBeGreaterThan(50);
      expect(errors.size / recent.length).toBeLessThanOrEqual(0.02);
      if (state === 'update') expect(apart.size).toBe(0);
    }
  });

  it.skipIf(!existsSync(reference))('find each fault as often as the reference counted it', { timeout: 300_000 }, () => {
    const rates = ratesOf(readFileSync(reference, 'utf8'));
    const known = check('new');
    const rows: string[] = ['rule | reference verified / independent, % | here verified | here independent | '];
    const different: string[] = [];
    for (const { id } of ruleCatalogue) {
      const rate = rates.get(id);
      if (!rate || notInTheFolder.has(id) || /^(file|readme|icon)-/.test(id)) continue;
      const marks: string[] = [];
      const here = (['verified', 'independent'] as const).map((kind) => {
        const group = known.filter((one) => one.kind === kind).filter(appliesTo(id));
        const hits = group.filter(({ findings }) => findings.some((finding) => finding.rule === id && (measuredAt[id]?.includes(finding.severity) ?? true))).length;
        const expected = rate[kind];
        const ours = (100 * hits) / Math.max(1, group.length);
        const [low, high] = interval(hits, group.length);
        if (expected !== undefined && Math.abs(ours - expected) > 1 && (expected < low || expected > high)) marks.push(kind);
        return `${hits} of ${group.length} (${ours.toFixed(1)})`;
      });
      const mark = marks.length === 0 ? '' : `differs (${marks.join(', ')}): ${explained[id] ?? 'NOT EXPLAINED'}`;
      if (marks.length > 0 && explained[id] === undefined) different.push(id);
      rows.push([id, rate.text, ...here, mark].join(' | '));
    }
    console.log(rows.join('\n'));
    expect(rows.length).toBeGreaterThan(200);
    expect(different).toEqual([]);
  });
});
