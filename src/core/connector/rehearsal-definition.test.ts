import { expect, it } from 'vitest';
import { importFiles } from '../importers/import-files';
import { rehearsalDefinition } from './rehearsal-definition';

it('is opened as it stands, with two operations for each path and no note', async () => {
  const result = await importFiles([{ name: 'rehearsal.json', bytes: new TextEncoder().encode(rehearsalDefinition(7)) }]);
  expect(result).toMatchObject({ ok: true, source: 'openapi-2.0', operations: 14, notes: [] });
});
