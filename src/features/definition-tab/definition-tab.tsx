import type { Tab } from '../../widgets/navigation/navigation';
import { DefinitionPanel } from './definition-panel';

/** The step "Definition": actions, triggers, what they share, policies and custom code, as forms and as code. */
export const definitionTab: Tab = { id: 'definition', title: 'Definition', owns: ['/definition', '/properties/properties/policyTemplateInstances', '/properties/properties/scriptOperations', '/properties/properties/script', '/script'], Panel: DefinitionPanel };
