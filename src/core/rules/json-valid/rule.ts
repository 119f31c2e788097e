import { fileNames, type JsonPart } from '../../connector/connector';
import type { Rule } from '../rule';

const parts: readonly JsonPart[] = ['definition', 'properties'];

export const jsonValid: Rule = {
  id: 'json-valid',
  aliases: ['seed-valid-definition', '5000.2.6.2'],
  severity: 'error',
  phase: 'functionality',
  title: 'Both files are valid JSON',
  why: 'The platform and the pipelines read them strictly: a trailing comma or a missing bracket stops them.',
  source: 'Criteria of 2017; certification policies (5000.2.6.2)',
  check: {
    package(target, report) {
      for (const part of parts) {
        const broken = target.broken[part];
        if (!broken) continue;
        const { message, line, column } = broken.error;
        report({ key: part, message: `${fileNames[part]} is no valid JSON, line ${line}, column ${column}: ${message.replace(/\.?$/, '.')} Mend it in the code editor.` });
      }
    },
  },
};
