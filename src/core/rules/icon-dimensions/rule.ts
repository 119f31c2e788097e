import { iconFacts } from '../../connector/icon-facts';
import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

export const iconDimensions: Rule = {
  id: 'icon-dimensions',
  aliases: ['5000.2.1.4'],
  severity: 'error',
  severityIn: verifiedOnly('error'),
  phase: 'package',
  title: 'The icon is a square of 100 to 230 pixels',
  why: 'The platform shows it at several sizes; certification refuses other formats.',
  source: 'Certification policies (5000.2.1.4); criteria of 2017 (about 230)',
  check: {
    package(target, report) {
      if (!target.icon) return;
      const { size } = iconFacts(target.icon.bytes);
      if (!size) return;
      const { width, height } = size;
      const said = `The icon is ${width} × ${height} pixels.`;
      if (width !== height) report({ key: 'icon', message: `${said} Make it a square of 100 to 230.` });
      else if (width < 100 || width > 230) report({ key: 'icon', message: `${said} Make it 100 to 230 wide and high; 230 looks best.` });
    },
  },
};
