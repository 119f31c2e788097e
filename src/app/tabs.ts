import { isWithin, type Pointer } from '../core/base/pointer';
import { definitionTab } from '../features/definition-tab/definition-tab';
import { generalTab } from '../features/general-tab/general-tab';
import { reviewTab } from '../features/review-tab/review-tab';
import { securityTab } from '../features/security-tab/security-tab';
import { testTab } from '../features/test-tab/test-tab';
import type { Tab } from '../widgets/navigation/navigation';

/** The steps of the wizard, in order. */
export const tabs: readonly Tab[] = [generalTab, securityTab, definitionTab, testTab, reviewTab];

/** The tab that looks after a place: the one with the longest match. */
export function tabFor(at: Pointer): Tab {
  const owned = tabs.flatMap((tab) => tab.owns.filter((place) => isWithin(at, place)).map((place) => ({ tab, length: place.length })));
  const best = owned.reduce<{ tab: Tab | undefined; length: number }>((longest, one) => (one.length > longest.length ? one : longest), { tab: undefined, length: -1 });
  return best.tab ?? generalTab;
}
