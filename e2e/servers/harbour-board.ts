import { madeFile, type FileToImport } from '../pages/start-page';
import type { Answer, SeenRequest } from './loopback-service';

/** The key that the service wants; no part of it may be found anywhere but on the wire. */
export const boardKey = 'marked/key+7715 ä==';

/** The same key in the forms in which a service might send it back. */
export const boardKeyForms = [boardKey, encodeURIComponent(boardKey), Buffer.from(boardKey).toString('base64'), JSON.stringify(boardKey).slice(1, -1).replaceAll('/', '\\/'), 'marked/key', 'marked%2Fkey'] as const;

/** A token that the service makes up and hands out. */
export const handedOut = 'handed-out-90213377';

const text = { type: 'string' } as const;
const list = (name: string, item: object) => ({ type: 'object', required: [name], properties: { [name]: { type: 'array', items: item } } });
const answer = (schema: object) => ({ '200': { description: 'What was found.', schema } });
const operation = (operationId: string, summary: string, schema: object, more: object = {}) => ({ operationId, summary, description: `${summary} of the harbour, for tests.`, responses: answer(schema), ...more });
const id = { name: 'id', in: 'path', type: 'string', required: true, 'x-ms-summary': 'Berth', description: 'The berth.', 'x-ms-url-encoding': 'single' };

/** A connector with an operation for every state of the board. */
export const harbourBoard = (host: string): readonly Exclude<FileToImport, string>[] => [
  madeFile(
    'apiDefinition.swagger.json',
    JSON.stringify({
      swagger: '2.0',
      info: { title: 'Harbour board', description: 'Berths and what they cost.', version: '1.0' },
      host,
      basePath: '/v1',
      schemes: ['http'],
      consumes: ['application/json'],
      produces: ['application/json'],
      paths: {
        '/berths': { get: operation('ListBerths', 'List berths', list('berths', { type: 'object', properties: { name: text } })) },
        '/berths/{id}': {
          get: operation('GetBerth', 'Get a berth', { type: 'object', required: ['name'], properties: { name: text } }, { parameters: [{ ...id, default: 'N1' }] }),
          delete: operation('CloseBerth', 'Close a berth', { type: 'object' }, { parameters: [id] }),
        },
        '/fees': { get: operation('ListFees', 'List fees', list('fees', { type: 'object', properties: { amount: { type: 'number' } } })) },
        '/tides': { get: operation('ListTides', 'List tides', list('tides', text)) },
        '/cargo/{id}': { get: operation('GetCargo', 'Get cargo', { type: 'object' }, { parameters: [id] }) },
        '/search': { post: operation('SearchBerths', 'Search berths', list('berths', text), { parameters: [{ name: 'body', in: 'body', required: true, schema: { type: 'object', properties: { term: { type: 'string', default: 'north' } } } }] }) },
      },
      securityDefinitions: { api_key: { type: 'apiKey', in: 'query', name: 'key' } },
      security: [{ api_key: [] }],
    }),
  ),
  madeFile(
    'apiProperties.json',
    JSON.stringify({
      properties: {
        connectionParameters: { api_key: { type: 'securestring', uiDefinition: { displayName: 'Key', description: 'The key.', tooltip: 'The key.', constraints: { required: 'true', clearText: false, tabIndex: 2 } } } },
        iconBrandColor: '#0b4f6c',
        capabilities: [],
        policyTemplateInstances: [],
      },
    }),
  ),
];

/** The service: it wants the key, and chatters about it in every answer. */
export function harbourBoardService({ method, path, query }: SeenRequest): Answer {
  if (query.get('key') !== boardKey) return { status: 401, body: { message: 'Who are you?' } };
  const chatter = { youSent: boardKey, link: `/v1/next?key=${encodeURIComponent(boardKey)}`, basic: Buffer.from(boardKey).toString('base64'), access_token: handedOut };
  switch (`${method} ${path.replace('/v1', '')}`) {
    case 'GET /berths':
      return { status: 200, body: { berths: [{ name: 'North quay' }], ...chatter } };
    case 'GET /berths/N1':
      return { status: 200, body: { name: 'North quay', ...chatter } };
    case 'GET /fees':
      return { status: 200, body: { fees: [{ amount: `free with ${boardKey}` }], ...chatter } };
    case 'GET /tides':
      return { status: 500, body: { message: `No tides for ${boardKey}.`, ...chatter } };
    case 'POST /search':
      return { status: 200, body: { berths: ['North quay'], ...chatter } };
    default:
      return { status: 404, body: { message: 'There is no such thing.' } };
  }
}
