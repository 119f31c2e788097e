import { fileNames } from '../../connector/connector';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const filePropertiesName: Rule = {
  id: 'file-properties-name',
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'package',
  title: 'The API properties are called apiProperties.json',
  why: 'Pipelines find the file by this name.',
  source: 'Repository readme',
  check: {
    package(target, report) {
      const name = target.sources.properties?.name;
      if (name === undefined || name === fileNames.properties) return;
      report({ key: 'properties', message: `The API properties were read from ${quote(name)}. Call the file ${fileNames.properties}, exactly so.` });
    },
  },
};
