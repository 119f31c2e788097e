import { objectOf, type JsonObject } from '../../base/json';
import { pointerOf } from '../../base/pointer';
import type { Conversion } from './conversion';
import { counting } from './notes';
import { placeOf } from './place';

/** Shared objects that 2.0 has no section for; they are written out where they are used. */
const inlined = ['requestBodies', 'headers', 'examples', 'links', 'callbacks', 'pathItems', 'mediaTypes'] as const;

/** Notes shared objects that have no place of their own in 2.0 and that nothing refers to. To be called when all else is converted. */
export function noteUnusedComponents({ source, references, notes }: Conversion): void {
  const components: JsonObject | undefined = objectOf(source, 'components');
  for (const section of inlined) {
    for (const name of Object.keys(objectOf(components, section) ?? {})) {
      if (references.isUsed(`#${pointerOf(['components', section, name])}`) || references.isUsed(`#/components/${section}/${name}`)) continue;
      notes.count('lost', `unused ${section}`, placeOf(['components', section, name]), (times) => `OpenAPI 2.0 has no shared ${section}: ${counting(times, 'component')} that no operation uses ${times === 1 ? 'was' : 'were'} left out.`);
    }
  }
}
