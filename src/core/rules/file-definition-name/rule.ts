import { fileNames } from '../../connector/connector';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

/** A file that was named for this purpose and missed it, as against any API description that was opened. */
const meant = /api\W{0,3}def/i;

export const fileDefinitionName: Rule = {
  id: 'file-definition-name',
  aliases: ['seed-bundle-openapi', '5000.1.1.3'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'package',
  title: 'The definition is called apiDefinition.swagger.json',
  why: 'Pipelines find the file by this name; reviewers send back others.',
  source: 'Repository readme (policy 5000.1.1.3)',
  check: {
    package(target, report) {
      const name = target.sources.definition?.name;
      if (name === undefined || name === fileNames.definition || !meant.test(name)) return;
      report({ key: 'definition', message: `The definition was read from ${quote(name)}. Call the file ${fileNames.definition}, exactly so.` });
    },
  },
};
