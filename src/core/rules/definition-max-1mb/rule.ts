import type { TextFile } from '../../connector/connector';
import type { Rule } from '../rule';
import { utf8Length } from '../shared/source-scan';

const limit = 1_048_576;
/**
 * The least size of the file as it was read or last typed (edits of single fields change it by little): in bytes where that
 * decides, else in characters, none of which has less than a byte or more than three.
 */
const bytesOf = (source: TextFile): number => (3 * source.text.length < limit || source.text.length >= limit ? source.text.length : utf8Length(source));

export const definitionMax1mb: Rule = {
  id: 'definition-max-1mb',
  severity: 'error',
  phase: 'functionality',
  title: 'The definition is smaller than 1 MB',
  why: 'The platform refuses larger ones; a large API is split into several connectors.',
  source: 'Submit for certification, step 3d; custom connector FAQ',
  check: {
    package(target, report) {
      const source = target.sources.definition;
      const bytes = source ? bytesOf(source) : 0;
      if (bytes < limit) return;
      report({ key: 'definition', message: `The definition has at least ${(Math.floor((10 * bytes) / limit) / 10).toFixed(1)} MB. Split it into two connectors, or remove operations that nobody needs.` });
    },
  },
};
