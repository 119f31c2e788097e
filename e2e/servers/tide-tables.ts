import type { Answer, SeenRequest } from './loopback-service';

/** Who may ask for tides. */
export const tidesAccount = { user: 'pilot', password: 'low-water-at-noon' };

const expected = `Basic ${Buffer.from(`${tidesAccount.user}:${tidesAccount.password}`).toString('base64')}`;

/** The service behind the OpenAPI 2.0 file: asks for user name and password. */
export function tideTables({ method, path, headers }: SeenRequest): Answer {
  if (headers.authorization !== expected) return { status: 401, body: { message: 'Who are you?' } };
  const route = `${method} ${path}`;
  if (route === 'GET /v3/ports') return { status: 200, body: [{ code: 'DOV', name: 'Dover' }] };
  if (route === 'GET /v3/ports/DOV/tides') return { status: 200, body: { port: 'DOV', tides: [{ at: '2025-03-01T06:12:00Z', height: 6.4 }] } };
  return { status: 404, body: { message: 'There is no such port.' } };
}
