import { describe, expect, it } from 'vitest';
import { hasSet } from '../corpus-files';
import { proofFindings } from './proof-figures';

describe('imports of the corpus', () => {
  it.skipIf(!hasSet('postman'))('meet the bar of every line of the table', { timeout: 400_000 }, async () => {
    const { figures, remarks } = await proofFindings();
    expect({ missed: figures.filter(({ verdict }) => verdict === 'missed').map(({ name, measured }) => `${name}: ${measured}`), remarks: remarks?.filter((remark) => /exception|refused/.test(remark)) }).toEqual({ missed: [], remarks: [] });
  });
});
