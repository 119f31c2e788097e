import { keysOf } from '../../core/base/pointer';
import type { ComparedItem } from '../../core/importers/merge/comparison';

/** Where an item stands: `method` for operations, else a word for the part of the connector. */
export interface ItemPlace {
  readonly method: string | undefined;
  readonly detail: string;
}

const sectionNames: { readonly [section: string]: string } = { definitions: 'Shared definition', parameters: 'Shared parameter', responses: 'Shared response' };

/** What a list shows of an item beside its name. */
export function placeOf({ mine, theirs, id }: ComparedItem): ItemPlace {
  const [part, section = '', name = '', method] = keysOf(mine ?? theirs ?? '');
  if (part === 'icon' || part === 'script' || part === 'documents') return { method: undefined, detail: 'File of the connector' };
  if (part === 'properties') return { method: undefined, detail: 'API properties' };
  if (id === '/definition/securityDefinitions') return { method: undefined, detail: 'Security' };
  if (section === 'paths') return { method, detail: name };
  return { method: undefined, detail: name === '' ? 'API definition' : (sectionNames[section] ?? section) };
}

const settingNames: { readonly [name: string]: string } = {
  info: 'Title, description and contact',
  host: 'Host',
  basePath: 'Base path',
  schemes: 'Schemes',
  consumes: 'Request media types',
  produces: 'Response media types',
  tags: 'Tags',
  externalDocs: 'External documentation',
  'x-ms-connector-metadata': 'Website, privacy policy and categories',
  policyTemplateInstances: 'Policies',
  scriptOperations: 'Operations with code',
  capabilities: 'Capabilities',
  iconBrandColor: 'Brand colour',
  publisher: 'Publisher',
  stackOwner: 'Stack owner',
};

/** The name of an item for a person. */
export const titleOf = (item: ComparedItem): string => (placeOf(item).method === undefined && item.theirs !== undefined ? (settingNames[item.name] ?? item.name) : item.name);

/** The state of an item in one word. */
export const stateWords: { readonly [state in ComparedItem['state']]: string } = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  mine: 'Yours',
  dismissed: 'Left out',
};
