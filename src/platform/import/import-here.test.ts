import { expect, it, vi } from 'vitest';
import { importFiles } from '../../core/importers/import-files';
import { openApi2Importer } from '../../core/importers/openapi-2/importer';
import { importHere } from './import-here';

const file = (text: string, name = 'harbour.json') => ({ name, bytes: new TextEncoder().encode(text) });

const swagger = '{ "swagger": "2.0", "info": { "title": "Harbour", "version": "1" }, "paths": { "/berths": { "get": { "responses": {} } } } }';

it('imports a definition that comes alone as a worker would', async () => {
  expect(await importHere([file(swagger)], {})).toEqual(await importFiles([file(swagger)]));
});

it('leaves to the worker what comes with others, is large, is no correct JSON, or is something else', async () => {
  expect(await importHere([file(swagger), file(swagger, 'other.json')], {})).toBeUndefined();
  expect(await importHere([file(swagger.padEnd(8_000_001))], {})).toBeUndefined();
  expect(await importHere([file(swagger.replace('1"', '1",'))], {})).toBeUndefined();
  expect(await importHere([file('{"openapi":"3.0.0"}')], {})).toBeUndefined();
  expect(await importHere([], {})).toBeUndefined();
});

it('leaves a fault of its own to the worker, which tells of it', async () => {
  const convert = vi.spyOn(openApi2Importer, 'convert').mockImplementation(() => {
    throw new Error('A fault.');
  });
  expect(await importHere([file(swagger)], {})).toBeUndefined();
  convert.mockRestore();
});
