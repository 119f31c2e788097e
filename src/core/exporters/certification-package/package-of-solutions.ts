import { encodeText } from '../../base/text-file';
import type { Connector } from '../../connector/connector';
import { writeZip } from '../../zip/write-zip';
import type { OutputFile } from '../exporter';
import { solutionKind, type SolutionKind } from './check-package';
import { packageFiles } from './export-certification-package';

/** A package around solutions that an environment exported, or why there is none. */
export type PackagedSolutions =
  | { readonly ok: true; readonly files: readonly OutputFile[]; readonly inside: readonly OutputFile[]; readonly problems: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The validator expands names of zips as wildcards. */
const plainName = (name: string): string => baseName(name).replace(/[[\]*?`]+/g, '_');

/**
 * Puts two exported solutions, one with the connector alone and one with flows that use it, into a certification package with
 * the connector's intro. Their bytes stay as they are. Source: submission package reference, 5.1 and 5.2.
 */
export async function packageOfSolutions(solutions: readonly OutputFile[], { documents: { intro } }: Connector): Promise<PackagedSolutions> {
  const checked = await Promise.all(solutions.map(async (solution) => ({ solution, ...(await solutionKind(solution)) })));
  const problems = checked.flatMap((each) => each.problems.map(({ message }) => message));
  const only = (kind: SolutionKind, what: string): OutputFile | undefined => {
    const found = checked.filter((each) => each.kind === kind);
    if (found.length !== 1) problems.push(`${found.length === 0 ? 'None' : `${found.length}`} of the solutions ${found.length === 1 || found.length === 0 ? 'holds' : 'hold'} ${what}; a package takes one.`);
    return found.length === 1 ? found[0]?.solution : undefined;
  };
  const connector = only('connector', 'the connector and no flows');
  const flow = only('flow', 'the connector together with flows');
  const strange = checked.filter(({ kind }) => kind === 'none' || kind === 'plugin').map(({ solution }) => `“${baseName(solution.name)}” is no connector or flow solution.`);
  if (!connector || !flow || strange.length > 0) return { ok: false, problems: [...strange, ...problems] };
  const inside = packageFiles({ connector: { name: plainName(connector.name), bytes: connector.bytes }, flow: { name: plainName(flow.name), bytes: flow.bytes } });
  return {
    ok: true,
    files: [...(intro ? [{ name: 'intro.md', bytes: encodeText(intro) }] : []), { name: 'package.zip', bytes: await writeZip(inside) }],
    inside,
    problems: intro ? problems : [...problems, 'The package has no intro.md. Write one on the General tab.'],
  };
}
