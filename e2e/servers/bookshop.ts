import type { Answer, SeenRequest } from './loopback-service';

/** The key that the service takes; a test looks for it in every place where it must not be. */
export const bookshopKey = 'sk-live-9d21-of-this-test-alone';

const books = [
  { id: 'b-17', title: 'The Salt Path', price: 12.5, inPrint: true },
  { id: 'b-18', title: 'Sea Room', price: 9.25, inPrint: false },
];

/** The service behind the Postman collection. */
export function bookshop({ method, path, headers, body }: SeenRequest): Answer {
  if (headers['x-api-key'] !== bookshopKey) return { status: 401, body: { message: 'The key is missing or unknown.' } };
  const route = `${method} ${path}`;
  if (route === 'GET /v1/books') return { status: 200, body: books };
  if (route === 'POST /v1/books') return { status: 201, body: { id: 'b-19', inPrint: true, ...JSON.parse(body) } };
  // The schema promises a number and a time.
  if (route === 'GET /v1/stock') return { status: 200, body: { copies: 'a dozen', countedAt: null } };
  if (route === 'GET /v1/stocktaking') return 'never';
  const book = books.find(({ id }) => route === `GET /v1/books/${id}`);
  return book ? { status: 200, body: book } : { status: 404, body: { message: 'There is no such book.' } };
}
