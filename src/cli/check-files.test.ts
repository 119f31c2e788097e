import { describe, expect, it } from 'vitest';
import { connectorOf, type Connector } from '../core/connector/connector';
import { havePublished, publishedConnectors } from '../core/rules/testing/published-connectors';
import { sampleConnector } from '../core/rules/testing/sample-connector';
import { checkFiles, haveError, type Kind } from './check-files';

const kinds: readonly Kind[] = ['folder', 'solution', 'package', 'definition'];
const hasError = (connector: Connector, kind: Kind): boolean => checkFiles(connector, kind).some(({ severity }) => severity === 'error');

const withoutDocuments: Connector = { ...sampleConnector, documents: { intro: null, readme: null } };
const withoutPublisher: Connector = { ...withoutDocuments, properties: {} };
const faulty = connectorOf({ swagger: '2.0', paths: { '/a': { get: { operationId: 'A', responses: {} } }, '/b': { get: { operationId: 'A', responses: {} } } } }, {});

describe('whether files have an error', () => {
  it.each([
    ['a whole connector', sampleConnector],
    ['one without documents, which weighs by the kind of files', withoutDocuments],
    ['one without properties, which weighs by the kind of files', withoutPublisher],
    ['one that repeats an operation ID', faulty],
  ])('is said of %s as the findings say it', (_what, connector) => {
    for (const kind of kinds) expect(haveError(connector, kind), kind).toBe(hasError(connector, kind));
  });

  it('is said either way by these', () => {
    expect([hasError(sampleConnector, 'folder'), hasError(withoutDocuments, 'definition'), hasError(faulty, 'definition')]).toEqual([false, false, true]);
  });

  it.skipIf(!havePublished)('is said of published connectors as the findings say it', () => {
    for (const { name, connector } of publishedConnectors('new', 40)) for (const kind of kinds) expect(haveError(connector, kind), name).toBe(hasError(connector, kind));
  });
});
