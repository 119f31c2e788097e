import { counted } from '../../base/counted';
import type { Questions } from '../questions';
import type { Located } from './hosts';
import { quoted } from './notes';
import { openIds } from './open-ids';

/** Opens of one request, or undefined when its path holds nothing that looks like an id. */
function opened(place: Located): Located | undefined {
  const { path, pathVariables } = openIds(place.path);
  if (pathVariables.size === 0) return undefined;
  return { ...place, path, request: { ...place.request, pathVariables: new Map([...place.request.pathVariables, ...pathVariables]) } };
}

/** The requests with their literal ids (`/ships/7`) as they are, or as path parameters when that was decided. */
export function withOpenIds(located: readonly Located[], questions: Questions): readonly Located[] {
  const open = new Map<Located, Located>();
  for (const place of located) {
    const found = opened(place);
    if (found) open.set(place, found);
  }
  const [first] = open.keys();
  if (!first) return located;
  const taken = questions.choose({
    id: 'path-ids',
    title: 'Parts of paths that look like ids',
    about: `${counted(open.size, 'request')}, as in ${quoted([first.path.slice(0, 80)])}.`,
    options: [
      { value: 'keep', label: 'Keep them as text' },
      { value: 'parameters', label: 'Make them path parameters' },
    ],
    preset: 'keep',
  });
  return taken === 'keep' ? located : located.map((place) => open.get(place) ?? place);
}
