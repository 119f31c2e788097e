import { describe, expect, it } from 'vitest';
import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import { connectorOf, type Connector } from '../../core/connector/connector';
import type { TestRecord } from '../../core/connector/evidence';
import type { KeptDraft } from '../../core/ports/drafts';
import { connectorIn, keptIn, readDraft } from './draft-format';

const definition = { swagger: '2.0', info: { title: 'Harbour' }, paths: {} };
const plain = connectorOf(definition, { properties: {} });
const imported: Connector = { ...plain, origin: { source: 'openapi-3.0', file: 'harbour.yaml', definition } };
const stored = (connector: Connector): unknown =>
  structuredClone({ version: 1, id: '1', title: 'Harbour', operations: 0, savedAt: 1, connector });

function opened(draft: unknown): Connector {
  const read = readDraft(draft);
  if (!read) throw new Error('The draft does not open.');
  return connectorIn(read);
}

describe('a draft', () => {
  it('keeps what the connector was imported from, and that its tree is still the same one', () => {
    const connector = opened(stored(imported));
    expect(connector).toEqual(imported);
    expect(connector.origin?.definition).toBe(connector.definition);
  });

  it('keeps what the connector was opened as, and that its trees are still the same ones', () => {
    const { definition: tree, properties } = plain;
    const connector = opened(stored({ ...plain, opened: { file: 'harbour', definition: tree, properties } }));
    expect(connector.opened?.file).toBe('harbour');
    expect(connector.opened?.definition).toBe(connector.definition);
    expect(connector.opened?.properties).toBe(connector.properties);
  });

  it('from before origins were kept opens, without one', () => {
    const connector = opened(stored(plain));
    expect(connector).toEqual(plain);
    expect(connector).not.toHaveProperty('origin');
  });

  it('keeps why rules are muted, and has none of it when none is', () => {
    const connector: Connector = { ...plain, submission: { ...plain.submission, muted: { 'operation-summary-sentence-case': 'Product names.' } } };
    expect(opened(stored(connector))).toEqual(connector);
    expect(opened(stored(plain)).submission).not.toHaveProperty('muted');
  });

  it('is none when the origin is something else', () => {
    expect(readDraft(stored({ ...plain, ...JSON.parse('{"origin": "openapi-3.0"}') }))).toBeUndefined();
  });
});

describe('the record of tests in a draft', () => {
  const tests: TestRecord = {
    evidence: [
      {
        operation: 'ListBoats',
        method: 'get',
        path: '/boats',
        at: '2026-01-02T03:04:05Z',
        route: 'relay',
        request: { method: 'GET', url: 'https://quay.example/boats', headers: [['Accept', '*/*']], body: '' },
        outcome: 'failed',
        problems: ['No answer.'],
        fingerprint: 'a.b',
      },
    ],
    safe: ['post /search'],
  };
  const withTests = (kept: unknown): unknown => ({ version: 1, id: '1', title: 'Harbour', operations: 0, savedAt: 1, connector: structuredClone(plain), tests: kept });
  const kept = (draft: unknown) => {
    const read = readDraft(draft);
    return read && keptIn(read);
  };

  it('comes back as it was kept, calls without an answer included', () => {
    expect(kept(withTests(structuredClone(tests)))).toEqual({ connector: plain, tests });
  });

  it('is absent in drafts from before it was kept', () => {
    expect(kept(stored(plain))).toEqual({ connector: plain });
  });

  it('is given up when it cannot be read, and the connector is not', () => {
    expect(kept(withTests({ evidence: 'none' }))).toEqual({ connector: plain });
  });
});

describe('an export', () => {
  it('holds nothing of the origin', () => {
    expect(exportConnectorFolder(imported)).toEqual(exportConnectorFolder(plain));
  });
});

describe('encrypted connection values in a draft', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const sealed = { version: 1, iterations: 600_000, salt: bytes, iv: bytes, bytes };
  const kept = (value: unknown): KeptDraft => {
    const read = readDraft({ version: 1, id: '1', title: 'Harbour', operations: 0, savedAt: 1, connector: structuredClone(plain), sealed: structuredClone(value) });
    if (!read) throw new Error('The draft does not open.');
    return keptIn(read);
  };

  it('come back as they are, and leave the connector readable when they are something else', () => {
    expect(kept(sealed)).toEqual({ connector: plain, sealed });
    expect(kept({ ...sealed, salt: 'a text' })).toEqual({ connector: plain });
    expect(kept(undefined)).not.toHaveProperty('sealed');
  });
});
