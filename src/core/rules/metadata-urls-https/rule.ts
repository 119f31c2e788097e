import { metadataEntries, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { changeToHttps } from '../shared/fixes';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const plain = /^\s*http:\/\//i;

export const metadataUrlsHttps: Rule = {
  id: 'metadata-urls-https',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Website and privacy policy are https addresses',
  why: 'Policy asks for HTTPS with TLS 1.2 or later on every address of the submission.',
  source: 'Certification policies (5000.3.1.6)',
  check: {
    definition(target, report) {
      for (const { index, value } of metadataEntries(target.node)) {
        if (value === undefined || !plain.test(value)) continue;
        report({ key: [metadataKey, index, 'propertyValue'], message: `${quote(value)} is not encrypted. Give the https address.` });
      }
    },
  },
  fix: changeToHttps,
};
