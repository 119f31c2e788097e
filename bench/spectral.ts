/** P2: the same work by Spectral's rules for OpenAPI, where its packages are installed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkConnector } from '../src/core/rules/engine/check-connector';
import { openedConnector } from './corpus-files';
import { shortNumber, type Figure, type Findings } from './figures';
import { median, timed, timedUntil } from './stopwatch';

interface Spectral {
  setRuleset(ruleset: object): void;
  run(document: object): Promise<readonly object[]>;
}

function installed(): Spectral | undefined {
  const load = createRequire(join(process.cwd(), 'package.json'));
  try {
    const core: { readonly Spectral: new () => Spectral } = load('@stoplight/spectral-core');
    const rulesets: { readonly oas: object } = load('@stoplight/spectral-rulesets');
    const spectral = new core.Spectral();
    spectral.setRuleset({ extends: [[rulesets.oas, 'recommended']] });
    return spectral;
  } catch {
    return undefined;
  }
}

/** A document by its size, as text. */
export interface Sized {
  readonly name: string;
  readonly text: string;
}

/** How many times faster a full check is than Spectral's, document by document; says so when Spectral is not installed. */
export async function spectralFindings(documents: readonly Sized[]): Promise<Findings> {
  const spectral = installed();
  if (!spectral) return { figures: [], remarks: ['P2: @stoplight/spectral-core and @stoplight/spectral-rulesets are not installed, so nothing is compared with them.'] };
  const figures: Figure[] = [];
  for (const { name, text } of documents) {
    const rounds: { own: number; peer: number }[] = [];
    for (let round = 0; round < 4; round++) {
      const own = timed(() => checkConnector(openedConnector(JSON.parse(text), text, {})));
      const peer = await timedUntil(() => spectral.run(JSON.parse(text)));
      if (round > 0) rounds.push({ own: own.ms, peer: peer.ms });
    }
    const times = median(rounds.map(({ own, peer }) => peer / own));
    figures.push({
      name: `P2 Spectral oas / full check, ${name}`,
      measured: `${shortNumber(times)} × (Spectral ${shortNumber(median(rounds.map(({ peer }) => peer)))} ms)`,
      bar: '≥ 50 ×',
      moonshot: '≥ 200 ×',
      verdict: times >= 200 ? 'moonshot' : times >= 50 ? 'met' : 'missed',
    });
  }
  return { figures };
}
