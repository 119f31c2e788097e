import { curlImporter } from './curl/importer';
import { harImporter } from './har/importer';
import type { ImportContext, ImportResult, Importer, SourceDocument } from './importer';
import { openApi2Importer } from './openapi-2/importer';
import { openApi3Importer } from './openapi-3/importer';
import { postmanImporter } from './postman/importer';

/** An importer of the list, whatever it takes its documents for. */
export interface DocumentImporter {
  readonly id: string;
  readonly name: string;
  /** The connector, or why there is none; undefined when the document is something else. */
  readonly read: (document: SourceDocument, context?: ImportContext) => ImportResult | undefined;
}

function documentImporter<Source>({ id, name, detect, convert }: Importer<Source>): DocumentImporter {
  return {
    id,
    name,
    read: (document, context) => {
      const source = detect(document);
      return source === undefined ? undefined : convert(source, context);
    },
  };
}

/** Every format that a single document can have. */
export const importerCatalogue: readonly DocumentImporter[] = [
  documentImporter(openApi2Importer),
  documentImporter(openApi3Importer),
  documentImporter(postmanImporter),
  documentImporter(harImporter),
  documentImporter(curlImporter),
];

/** What can be opened, for the end of a refusal. */
export const acceptedFormats =
  'A Postman collection (2.1, 2.0 or 1), an OpenAPI 2.0 or 3.x document (JSON or YAML), a HAR file, curl commands, and a connector folder, zip or solution can be opened.';
