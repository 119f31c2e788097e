import { arrayOf, member, objectOf, textOf, type Json } from '../../base/json';
import type { Rule } from '../rule';
import { changeToHttps } from '../shared/fixes';
import { quote } from '../shared/quote';

const start = /^\s*http:\/\//i;
const plain = (text: Json | undefined): text is string => typeof text === 'string' && start.test(text);
const places: readonly (readonly string[])[] = [
  ['info', 'contact', 'url'],
  ['info', 'termsOfService'],
  ['info', 'license', 'url'],
  ['externalDocs', 'url'],
];

export const noPlainHttpUrl: Rule = {
  id: 'no-plain-http-url',
  severity: 'warning',
  phase: 'functionality',
  title: 'The addresses of the connector are https addresses',
  why: 'Policy asks for HTTPS with TLS 1.2 or later.',
  source: 'Certification policies (5000.3.1.6), as a verified publisher reads them',
  check: {
    definition(target, report) {
      for (const key of places) {
        const url = key.reduce(member, target.node);
        if (plain(url)) report({ key, message: `${quote(url)} is not encrypted. Give the https address.` });
      }
      arrayOf(target.node, 'x-ms-docs')?.forEach((entry, index) => {
        const url = textOf(entry, 'url');
        if (plain(url)) report({ key: ['x-ms-docs', index, 'url'], message: `${quote(url)} is not encrypted. Give the https address.` });
      });
    },
    policy(target, report) {
      for (const [name, value] of Object.entries(objectOf(target.node, 'parameters') ?? {})) {
        if (plain(value)) report({ key: ['parameters', name], message: `${quote(value)} is not encrypted. Give the https address.` });
      }
    },
  },
  fix: changeToHttps,
};
