import type { Tab } from '../../widgets/navigation/navigation';
import { DefinitionPanel } from './definition-panel';

/** The step "Definition": actions, triggers and what they share, as forms and as code. */
export const definitionTab: Tab = { id: 'definition', title: 'Definition', owns: ['/definition'], Panel: DefinitionPanel };
