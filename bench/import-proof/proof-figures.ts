/** The proof of imports as figures: each line of the table by kind of source and in total, and what is missing in words. */
import { allOf, atLeast, fact, none, type Figure, type Findings } from '../figures';
import { hasSet } from '../corpus-files';
import { prove, type Proof, type ProofSet } from './prove';
import { Tally, type Row } from './tally';

const sets: readonly { readonly set: ProofSet; readonly what: string }[] = [
  { set: 'postman', what: 'Postman' },
  { set: 'openapi3', what: 'OpenAPI 3' },
  { set: 'swagger2', what: 'OpenAPI 2.0' },
];

const nameRows = ['query', 'header', 'path', 'form'] as const;

interface Column {
  readonly what: string;
  readonly proof: Omit<Proof, 'set' | 'wrong' | 'seconds'>;
}

function total(columns: readonly Column[]): Column {
  const tally = new Tally();
  const sum = (key: 'files' | 'imported' | 'validFirst' | 'validSecond'): number => columns.reduce((all, { proof }) => all + proof[key], 0);
  for (const { what, proof } of columns) tally.merge(proof.tally, what);
  return { what: 'all', proof: { files: sum('files'), imported: sum('imported'), validFirst: sum('validFirst'), validSecond: sum('validSecond'), tally } };
}

/** A line for every kind that has something to count, and one for all of them. */
function lines(columns: readonly Column[], row: Row | undefined, make: (column: Column) => Figure): Figure[] {
  return columns.filter(({ proof }) => row === undefined || proof.tally.share(row).whole > 0).map(make);
}

const percent = (count: number, whole: number): string => (whole === 0 ? '–' : String(Math.floor((count / whole) * 1000) / 10));

function namesFigure({ what, proof: { tally } }: Column): Figure {
  const shares = nameRows.map((row) => ({ row, ...tally.share(row) }));
  const sum = (key: 'count' | 'whole'): number => shares.reduce((all, share) => all + share[key], 0);
  return atLeast(`parameter names kept: ${what}`, sum('count'), sum('whole'), 99, shares.map(({ row, count, whole }) => `${row} ${percent(count, whole)}`).join(', '));
}

function shareFigure(name: string, row: Row, bar: number): (column: Column) => Figure {
  return ({ what, proof }) => {
    const { count, whole } = proof.tally.share(row);
    return atLeast(`${name}: ${what}`, count, whole, bar);
  };
}

function missingFigure(name: string, row: Row, of: string): (column: Column) => Figure {
  return ({ what, proof }) => {
    const { count, whole } = proof.tally.share(row);
    return none(`${name}: ${what}`, whole - count, `of ${whole.toLocaleString('en-US')} ${of}`);
  };
}

function emptyFigure({ what, proof }: Column): Figure {
  const { count, whole } = proof.tally.share('empty');
  return atLeast(`… that became a schema with content: ${what}`, count, whole, 90);
}

/** Missing things by kind of thing, with an example each; the rest of a long list is counted. */
function remarksOf({ proof, what }: Column): string[] {
  const rows: readonly Row[] = ['operations', ...nameRows, 'auth', 'auth kinds', 'samples', 'examples', 'left', 'empty', 'features', 'errors'];
  return rows.flatMap((row) => {
    const missing = [...new Set(proof.tally.share(row).missing)];
    if (missing.length === 0) return [];
    const rest = missing.length > 6 ? ` … and ${missing.length - 6} more` : '';
    return [`${what}, ${row}, not kept: ${missing.slice(0, 6).join(' | ')}${rest}`];
  });
}

/** Runs the proof over every set that is there. */
export async function proofFindings(): Promise<Findings> {
  const proofs: Proof[] = [];
  for (const { set } of sets) if (hasSet(set)) proofs.push(await prove(set));
  const kinds = proofs.map((proof): Column => ({ what: sets.find(({ set }) => set === proof.set)?.what ?? proof.set, proof }));
  const columns = [...kinds, total(kinds)];
  const figures: Figure[] = [
    ...lines(columns, undefined, ({ what, proof }) => allOf(`files imported: ${what}`, proof.imported, proof.files)),
    ...lines(columns, undefined, ({ what, proof }) => allOf(`valid by swagger-parser: ${what}`, proof.validFirst, proof.files)),
    ...lines(columns, undefined, ({ what, proof }) => allOf(`valid by openapi-schema-validator: ${what}`, proof.validSecond, proof.files)),
    ...lines(columns, 'operations', shareFigure('operations present or named', 'operations', 100)),
    ...lines(columns, 'path', namesFigure),
    ...lines(columns, 'auth', shareFigure('sign-in of operations kept, of what 2.0 can say', 'auth', 95)),
    ...lines(columns, 'auth kinds', shareFigure('kinds of sign-in kept, of what 2.0 can say', 'auth kinds', 95)),
    ...lines(kinds, 'samples', shareFigure('bodies and saved responses accepted by their schema', 'samples', 97)),
    ...lines(kinds, 'examples', shareFigure('examples that fitted their schema and still do', 'examples', 97)),
    ...lines(kinds, 'left', missingFigure('oneOf and anyOf left', 'left', 'in the sources')),
    ...lines(kinds, 'empty', emptyFigure),
    ...lines(columns, 'features', missingFigure('lost features without a note', 'features', 'counted in the sources')),
    ...lines(columns, 'errors', missingFigure('errors that the conversion caused', 'errors', 'errors found')),
    fact('time of the proof', `${Math.round(proofs.reduce((all, { seconds }) => all + seconds, 0))} s`),
  ];
  return { figures, remarks: [...proofs.flatMap(({ wrong }) => wrong), ...kinds.flatMap(remarksOf)] };
}
