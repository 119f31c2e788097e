import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'fixtures');

/** Input files of the journeys, all invented. */
export const fixtures = {
  postman: join(folder, 'bookshop.postman_collection.json'),
  openApi2: join(folder, 'tide-tables.swagger.json'),
  connector: join(folder, 'harbour-desk'),
  /** A connector with findings in every tab, all of which can be mended. */
  unready: join(folder, 'pilot-station'),
  /** A connector with several sign-ins. */
  severalSignIns: join(folder, 'ferry-desk'),
  /** One source in two versions. */
  ferries: join(folder, 'ferry-line-1.openapi.json'),
  newerFerries: join(folder, 'ferry-line-2.openapi.json'),
} as const;

/** The key that stands in the Postman collection. */
export const keyInCollection = 'sk-shelf-4471-never-publish';

/** The files of a folder without subfolders, by name. */
export function filesIn(path: string): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));
}
