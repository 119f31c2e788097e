import { isWithin, type Pointer } from '../core/base/pointer';
import { definitionTab } from '../features/definition-tab/definition-tab';
import { generalTab } from '../features/general-tab/general-tab';
import { reviewTab } from '../features/review-tab/review-tab';
import { securityTab } from '../features/security-tab/security-tab';
import { testTab } from '../features/test-tab/test-tab';
import type { Tab } from '../widgets/navigation/navigation';

/** The steps of the wizard, in order. */
export const tabs: readonly Tab[] = [generalTab, securityTab, definitionTab, testTab, reviewTab];

const places = tabs.flatMap((tab) => tab.owns.map((place) => ({ tab, place }))).toSorted((a, b) => b.place.length - a.place.length);

/** The tab that looks after a place: the one with the longest match. */
export const tabFor = (at: Pointer): Tab => places.find(({ place }) => isWithin(at, place))?.tab ?? generalTab;
