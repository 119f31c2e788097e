import { iconFacts } from '../../connector/icon-facts';
import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

const names = { jpeg: 'a JPEG', gif: 'a GIF', svg: 'an SVG', other: 'no PNG' } as const;

export const iconFormat: Rule = {
  id: 'icon-format',
  aliases: ['5000.2.1.3'],
  severity: 'error',
  severityIn: verifiedOnly('error'),
  phase: 'package',
  title: 'The icon is a PNG file',
  why: 'Certification takes PNG alone; in 2017 it took JPEG too.',
  source: 'Certification policies (5000.2.1.3); criteria of 2017',
  check: {
    package(target, report) {
      if (!target.icon) return;
      const { format } = iconFacts(target.icon.bytes);
      if (format !== 'png') report({ key: 'icon', message: `The icon is ${names[format]} file. Save it as PNG.` });
    },
  },
};
