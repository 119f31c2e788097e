import type { ComparedItem, ComparedMember, ImportChoice, ImportState } from '../../core/importers/merge/comparison';
import type { Side } from '../../core/importers/merge/three-way';

/** What a person chose that differs from what is proposed: for items as a whole, and for places inside changed ones. */
export interface Choices {
  readonly items: ReadonlyMap<string, ImportChoice>;
  readonly sides: ReadonlyMap<string, Side>;
}

export const noChoices: Choices = { items: new Map(), sides: new Map() };

/** A changed item is chosen place by place, every other one as a whole. */
const isByPlace = ({ state, isWhole }: ComparedItem): boolean => state === 'changed' && isWhole !== true;

/** What the place gets. */
export const sideOf = ({ sides }: Choices, { id, preset }: ComparedMember): Side => sides.get(id) ?? preset;

/** How much of the newer version comes in with an item. */
export function takenOf(choices: Choices, item: ComparedItem): 'all' | 'some' | 'none' {
  if (!isByPlace(item)) return (choices.items.get(item.id) ?? item.preset) === 'keep' ? 'none' : 'all';
  const count = item.members.filter((one) => sideOf(choices, one) === 'theirs').length;
  return count === 0 ? 'none' : count === item.members.length ? 'all' : 'some';
}

/** The places at which both were changed, and mine stays. */
export const keptConflicts = (choices: Choices, { members }: ComparedItem): number => members.filter((one) => one.isConflict && sideOf(choices, one) === 'mine').length;

/** The choices with one place chosen. */
export const withSide = (choices: Choices, { id }: ComparedMember, side: Side): Choices => ({ ...choices, sides: new Map(choices.sides).set(id, side) });

/** The choices with everything of the items taken or kept, or as it was proposed. */
export function withAll(choices: Choices, items: readonly ComparedItem[], how: 'theirs' | 'mine' | 'proposed'): Choices {
  const chosen = new Map(choices.items);
  const sides = new Map(choices.sides);
  for (const item of items) {
    if (isByPlace(item)) {
      for (const { id } of item.members) {
        if (how === 'proposed') sides.delete(id);
        else sides.set(id, how);
      }
    } else if (how === 'proposed') chosen.delete(item.id);
    else chosen.set(item.id, how === 'theirs' ? 'take' : 'keep');
  }
  return { items: chosen, sides };
}

/** The choices with an item let in or kept out: let in as it was proposed, or wholly where that was nothing. */
export function withTaken(choices: Choices, item: ComparedItem, isTaken: boolean): Choices {
  if (!isTaken) return withAll(choices, [item], 'mine');
  const proposed = withAll(choices, [item], 'proposed');
  return takenOf(proposed, item) === 'none' ? withAll(choices, [item], 'theirs') : proposed;
}

/** What the list can be narrowed to. */
export type Filter = 'all' | 'conflicts' | Exclude<ImportState, 'mine'>;

export const filters: readonly { readonly id: Filter; readonly title: string }[] = [
  { id: 'all', title: 'All' },
  { id: 'conflicts', title: 'Conflicts' },
  { id: 'added', title: 'Added' },
  { id: 'changed', title: 'Changed' },
  { id: 'removed', title: 'Removed' },
  { id: 'dismissed', title: 'Left out' },
];

const passes = (item: ComparedItem, filter: Filter): boolean =>
  filter === 'all' ? true : filter === 'conflicts' ? item.members.some(({ isConflict }) => isConflict) : item.state === filter;

/** The items that are shown: of a kind, with the words in their name, place or changes. */
export function shownItems(items: readonly ComparedItem[], filter: Filter, text: string): readonly ComparedItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (!passes(item, filter)) return false;
    const said = `${item.name} ${item.id} ${item.changes.join(' ')}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** How many items each filter shows. */
export const countsOf = (items: readonly ComparedItem[]): ReadonlyMap<Filter, number> =>
  new Map(filters.map(({ id }) => [id, items.filter((item) => passes(item, id)).length]));

/** What happens when the choices are taken: "3 added, 2 changed, 1 removed"; empty when nothing comes in. */
export function outcomeWords(choices: Choices, items: readonly ComparedItem[]): string {
  const taken = items.filter((item) => takenOf(choices, item) !== 'none');
  const count = (...states: ImportState[]): number => taken.filter(({ state }) => states.includes(state)).length;
  const parts: readonly (readonly [number, string])[] = [
    [count('added', 'dismissed'), 'added'],
    [count('changed'), 'changed'],
    [count('removed'), 'removed'],
  ];
  return parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(', ');
}
