/** The certification rules, measured: goals P1 to P7, P17 to P19 and P24. */
import { realConnectors } from './corpus-files';
import { fieldFindings, worstEditFindings } from './edits';
import type { Findings } from './figures';
import { fullCheckFindings, wholeCorpusFindings } from './full-check';
import { rungOf } from './ladder';
import { randomEditFindings } from './random-edits';
import { spectralFindings } from './spectral';

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** Every figure about rules; `edits` random edits are compared with full checks. */
export async function rulesFindings(edits: number): Promise<Findings> {
  const real = realConnectors();
  const documents = real.map(({ definition }) => definition);
  const ten = rungOf(documents, 10);
  const thousand = rungOf(documents, 1000);
  const tenThousand = rungOf(documents, 10_000);
  const sorted = real.toSorted((a, b) => a.bytes - b.bytes);
  const parts: Findings[] = [
    fullCheckFindings(real, { thousand, tenThousand }),
    await spectralFindings(
      [
        { name: 'real p50', text: sorted[sorted.length >> 1]?.text ?? '{}' },
        { name: 'real largest', text: sorted.at(-1)?.text ?? '{}' },
        { name: '1,000 operations', text: thousand.text },
        { name: '10,000 operations', text: tenThousand.text },
      ],
      { name: '1,000 operations', text: thousand.text },
      real,
    ),
    fieldFindings(ten, thousand, tenThousand),
    worstEditFindings(rungOf(documents, 1000, undefined, true)),
    randomEditFindings(real, edits),
    wholeCorpusFindings(real),
  ];
  const sizes = `The ladder: 10 operations ${megabytes(ten.text.length)} MB, 1,000 ${megabytes(thousand.text.length)} MB, 10,000 ${megabytes(tenThousand.text.length)} MB, merged from ${real.length.toLocaleString('en-US')} real documents.`;
  return { figures: parts.flatMap(({ figures }) => figures), remarks: [sizes, ...parts.flatMap(({ remarks = [] }) => remarks)] };
}
