/** `npm run bench -- [corpus] [rules] [import] [import-time] [zip] [browser] [relay] [size] [--edits N]`: the project's own measurements, as plain tables. */
import { existsSync, readFileSync } from 'node:fs';
import { browserFindings } from './browser';
import { corpusFindings } from './corpus';
import { corpusFolder } from './corpus-files';
import { tableOf, type Figure, type Findings } from './figures';
import { importFindings } from './import';
import { ownProcessArgument } from './own-process';
import { reportPeakMemory } from './peak-memory';
import { proofFindings } from './import-proof/proof-figures';
import { relayFindings } from './relay';
import { rulesFindings } from './rules';
import { sizeFindings } from './size';
import { installedSpectral, raceJob, reportRace } from './spectral';
import { zipFindings } from './zip';

interface Section {
  readonly name: string;
  readonly title: string;
  readonly needsCorpus: boolean;
  /** Hands what it knows to `say` before the end, when the end is minutes away. */
  readonly run: (say: (figures: readonly Figure[]) => void) => Promise<Findings>;
}

const words = process.argv.slice(2);
if (words[0] === ownProcessArgument) {
  const spectral = installedSpectral();
  const text = readFileSync(0, 'utf8');
  if (words[1] === raceJob && spectral) await reportRace(text, spectral);
  else await reportPeakMemory(words[1], text, spectral);
  process.exit();
}
const editsAt = words.indexOf('--edits');
const edits = editsAt < 0 ? 500 : Number(words[editsAt + 1]);
const wanted = editsAt < 0 ? words : words.toSpliced(editsAt, 2);

const sections: readonly Section[] = [
  { name: 'corpus', title: 'Real files: opened, unchanged, converted', needsCorpus: true, run: corpusFindings },
  { name: 'rules', title: 'Certification rules: full checks and edits', needsCorpus: true, run: () => rulesFindings(edits) },
  { name: 'import', title: 'Imports: what is kept, and what is valid', needsCorpus: true, run: proofFindings },
  { name: 'import-time', title: 'Import against JSON.parse of the same content', needsCorpus: true, run: importFindings },
  { name: 'zip', title: 'Zip against native deflate', needsCorpus: true, run: zipFindings },
  { name: 'browser', title: 'In Chromium: typing, opening, lists', needsCorpus: true, run: browserFindings },
  { name: 'relay', title: 'Calls through the relay against direct ones', needsCorpus: false, run: relayFindings },
  { name: 'size', title: 'What a browser loads', needsCorpus: false, run: sizeFindings },
];

const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0 || !Number.isSafeInteger(edits) || edits < 0) {
  console.error(`Unknown: ${unknown.join(', ') || words.join(' ')}. Choose from ${sections.map(({ name }) => name).join(', ')}; --edits takes a whole number.`);
  process.exit(2);
}

const hasCorpus = existsSync(corpusFolder);
if (!hasCorpus) console.log(`There is no folder ${corpusFolder}, so what needs real files is left out. Set CORPUS_DIR to the folder that holds them.\n`);

console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}. Times depend on the machine; ratios are of one run, medians of rounds beside their peer.\n`);

let missed = 0;
for (const { name, title, needsCorpus, run } of sections) {
  // A section is part of the one whose name it starts with: “import” runs “import-time” too.
  if (wanted.length > 0 && !wanted.some((word) => name === word || name.startsWith(`${word}-`))) continue;
  if (needsCorpus && !hasCorpus) continue;
  const start = performance.now();
  const { figures, remarks = [] } = await run((known) => console.log(`${name}, ${Math.round((performance.now() - start) / 1000)} s so far\n${tableOf(known)}\n`));
  console.log(`${title} (${name}, ${Math.round((performance.now() - start) / 1000)} s)\n${tableOf(figures)}`);
  for (const remark of remarks) console.log(`  ${remark}`);
  console.log();
  missed += figures.filter(({ isExact, verdict }) => isExact === true && verdict === 'missed').length;
}
if (missed > 0) {
  console.log(`${missed} exact ${missed === 1 ? 'figure misses its' : 'figures miss their'} bar.`);
  process.exitCode = 1;
}
