import { testRule } from '../testing/test-rule';
import { schemaDefinitionValid } from './rule';

testRule(schemaDefinitionValid, [
  { name: 'finds a text where a list belongs', with: { '/definition/schemes': 'https' }, finds: ['/definition/schemes'] },
  { name: 'finds a wrong entry of a list', with: { '/definition/paths/~1berths/get/tags': ['Berths', 1] }, finds: ['/definition/paths/~1berths/get/tags/1'] },
  { name: 'finds a flag in quotes', with: { '/definition/parameters/Limit/required': 'false' }, finds: ['/definition/parameters/Limit/required'] },
  { name: 'finds a property that is no schema', with: { '/definition/definitions/Berth/properties/label': 'string' }, finds: ['/definition/definitions/Berth/properties/label'] },
  { name: 'finds a member with an unknown name', with: { '/definition/paths/~1berths/get/sumary': 'List' }, finds: ['/definition/paths/~1berths/get/sumary'] },
  { name: 'finds a header of no shape', with: { '/definition/paths/~1berths/get/responses/200/headers': { Next: 'string' } }, finds: ['/definition/paths/~1berths/get/responses/200/headers/Next'] },
  { name: 'looks into the items of a parameter', with: { '/definition/parameters/Limit/items': { type: 'string', pattern: 1 } }, finds: ['/definition/parameters/Limit/items/pattern'] },
  { name: 'takes a property with the name of a keyword for what it is', with: { '/definition/definitions/Berth/properties/summary': { type: 'string', 'x-ms-summary': 'Summary' } }, finds: [] },
  { name: 'finds what external documentation lacks and has too much', with: { '/definition/externalDocs': { addres: 'https://harbour.example/docs' } }, finds: ['/definition/externalDocs/addres', '/definition/externalDocs!url'] },
  { name: 'finds an address that is none', with: { '/definition/info/license': { name: 'MIT', url: 'mit' } }, finds: ['/definition/info/license/url'] },
  { name: 'finds a tag without a name', with: { '/definition/tags': [{ description: 'Berths' }] }, finds: ['/definition/tags/0!name'] },
  { name: 'finds what is in a list twice', with: { '/definition/consumes': ['application/json', 'application/json'] }, finds: ['/definition/consumes/1'] },
  { name: 'finds a protocol that is none', with: { '/definition/paths/~1berths/get/schemes': ['https', 'htps'] }, finds: ['/definition/paths/~1berths/get/schemes/1'] },
  { name: 'finds a scope that is no text', with: { '/definition/security': [{ 'API Key': [1] }] }, finds: ['/definition/security/0/API Key/0'] },
  { name: 'finds what stands beside a reference to a parameter', with: { '/definition/paths/~1berths/get/parameters/1/required': true }, finds: ['/definition/paths/~1berths/get/parameters/1/required'] },
  { name: 'finds a path that is no object', with: { '/definition/paths/~1empty': 'nothing', '/definition/paths/x-note': 'something' }, finds: ['/definition/paths/~1empty'] },
  { name: 'finds a shared object that is none, whatever its name', with: { '/definition/definitions/x-berth': 'string' }, finds: ['/definition/definitions/x-berth'] },
  { name: 'finds a header without a type, and an array without items', with: { '/definition/paths/~1berths/get/responses/200/headers': { Next: {}, All: { type: 'array' } } }, finds: ['/definition/paths/~1berths/get/responses/200/headers/Next!type', '/definition/paths/~1berths/get/responses/200/headers/All!items'] },
  { name: 'finds a composition of nothing', with: { '/definition/definitions/Berth/allOf': [] }, finds: ['/definition/definitions/Berth/allOf'] },
  { name: 'finds XML of no shape', with: { '/definition/definitions/Berth/xml': { nme: 'berth', wrapped: 'yes' } }, finds: ['/definition/definitions/Berth/xml/nme', '/definition/definitions/Berth/xml/wrapped'] },
  { name: 'leaves extensions alone', with: { '/definition/paths/~1berths/x-harbour': 1 }, finds: [] },
]);
