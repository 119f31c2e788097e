import type { Designer, InputField } from './preview';

/** The fields of a card: those that show at once, and those that stay behind a button until someone asks. */
export interface Arranged {
  readonly shown: readonly InputField[];
  readonly behind: readonly InputField[];
}

/** Required, important, or with a value: shown by both. The classic card shows whatever is not advanced, the new one nothing more. */
function isShown(field: InputField, designer: Designer): boolean {
  if (field.required || field.visibility === 'important' || field.value !== undefined) return true;
  return designer === 'classic' && field.visibility === 'none';
}

/** The newer designer moves a field behind those that fill the arguments of its drop-down. */
function behindNeeded(fields: readonly InputField[]): readonly InputField[] {
  const ordered = [...fields];
  // From the end, so that fields that need the same one keep their order.
  for (const field of fields.toReversed()) {
    if (field.needs.length === 0) continue;
    const from = ordered.indexOf(field);
    const last = ordered.findLastIndex(({ name, key }) => key !== field.key && field.needs.includes(name));
    if (last > from) {
      ordered.splice(from, 1);
      ordered.splice(last, 0, field);
    }
  }
  return ordered;
}

/** How a designer arranges the inputs of an operation. Source: connector reference, 8.3. */
export function arranged(fields: readonly InputField[], designer: Designer): Arranged {
  const ordered = designer === 'new' ? behindNeeded(fields) : fields;
  return { shown: ordered.filter((field) => isShown(field, designer)), behind: ordered.filter((field) => !isShown(field, designer)) };
}
